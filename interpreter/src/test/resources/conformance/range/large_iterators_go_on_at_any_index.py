# An iterator over a range of large numbers goes on at any index.
forward = iter(range(-(2**65), 20, 2))
forward.__setstate__(2**64 + 7)
print(list(forward))
backward = reversed(range(10, 2**65, 2))
backward.__setstate__(2**64 - 7)
print(list(backward))
for state in (-5, 0, 3, 2**70):
    large = iter(range(2**65, 2**65 + 12, 3))
    large.__setstate__(state)
    print(state, list(large), next(large, None))
