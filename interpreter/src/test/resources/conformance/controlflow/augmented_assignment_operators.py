x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 1; x ^= 7; x &= 254
print(x)
x = x >> 1
x /= 4
print(x)
items = [0, 1]
items[0] += 10
items += "ab"
print(items)
