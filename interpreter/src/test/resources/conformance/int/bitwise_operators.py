print(6 & 3, 6 | 3, 6 ^ 3, ~6, -1 >> 3, -8 >> 1, 1 << 10, ~0)
print(-6 & 0xFF, True & 6, True | False, True ^ True)
try:
    1 << -1
except ValueError as error:
    print(error)
