s = "abcdefgh"
print(s[::-1], s[6:2:-1], s[-2:-6:-2], s[2::-1], s[:3:-1], s[100:-100:-3], s[3:3:-1])
items = list(s)
del items[::2]
print(items)
items[::-1] = "wxyz"
print(items)
try:
    s[::0]
except ValueError as error:
    print(error)
