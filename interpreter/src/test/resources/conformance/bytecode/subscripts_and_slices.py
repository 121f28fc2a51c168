def f(s, i):
    s[i] = s[i + 1]
    s[i] += 10
    s[1:3] = [7]
    s[:i], s[-1] = [9], s[0]
    del s[i], s[:1]
    t = s[::2], s[i:], s[:], s[1:5:2]
    return s, t


print(f([0, 1, 2, 3, 4, 5], 1))
