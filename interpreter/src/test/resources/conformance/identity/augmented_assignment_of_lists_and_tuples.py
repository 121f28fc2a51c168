a = [1]
b = a
b += [2]
print(a is b, a)
b = b + [3]
print(a is b, a, b)
t = (1,)
u = t
u += (2,)
print(t is u, t, u)
