def data(n):
    x = 12345
    out = []
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x)
    return out


numbers = data(60_000)
by_last = sorted(numbers, key=lambda v: v % 1000)
by_pair = sorted(numbers, key=lambda v: (v % 10, -v))
print(by_last[0], by_pair[-1])
