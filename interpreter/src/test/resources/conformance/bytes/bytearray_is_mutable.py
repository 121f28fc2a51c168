a = bytearray(b"abc")
a[0] = 65
a.append(100)
a += b"ef"
del a[1]
print(a, len(a), bytes(a), a[0], a.decode(), a == b"Acdef", a.pop(), a)
try:
    a[0] = 256
except ValueError as error:
    print(error)
