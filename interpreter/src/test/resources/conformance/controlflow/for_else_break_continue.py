for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
        continue
    if n == 9:
        break
    print(n, "is divisible by", d)
