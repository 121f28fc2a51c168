s = "python"
print(s[0], s[-1], s[1:4], s[:-2], s[::-1], s[::2], s[10:], s[-100:2], s[4:1:-1])
print(len(s), s * 2, "a" + "b", 3 * "ab", s[2:2] == "", "é😀"[1], len("é😀"))
try:
    s[6]
except IndexError as error:
    print(error)
try:
    s[0] = "P"
except TypeError as error:
    print(error)
