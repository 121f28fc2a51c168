b = b"hello"
print(b[0], b[1:3], b[-1], len(b), b + b"!", b * 2, list(b), b.upper())
print(b.find(b"l"), b.split(b"l"))
print(bytes([72, 105]), bytes(3), bytes("é", "utf-8"), b.hex())
print(bytes.fromhex("4869"), b"a" in b"abc", 104 in b)
print(b"\x00\xff'\"\n", b"a" == "a", b.replace(b"l", b"L"), b.startswith(b"he"))
print(b" x ".strip())
try:
    b[0] = 1
except TypeError as error:
    print(error)
