a = [1, [2]]
print(a[:] is a, a[:][1] is a[1], list(a) is a, tuple(a)[1] is a[1])
t = (1, 2)
print(t[:] is t, tuple(t) is t, t + () is t, t * 1 is t)
s = "text"
print(s[:] is s, str(s) is s, s.replace("x", "x") == s, s.strip() is s)
