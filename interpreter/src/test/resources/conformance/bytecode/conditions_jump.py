def f(a, b, c):
    if a and b or c:
        r = 1
    elif not a and not b:
        r = 2
    elif not (a or c):
        r = 3
    else:
        r = 4
    while a and (b or c):
        a -= 1
    return r, (a and b) or c, a if b else c


print(f(1, 1, 0), f(0, 0, 0), f(0, 1, 0), f(1, 0, 0))
