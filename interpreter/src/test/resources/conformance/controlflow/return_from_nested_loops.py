def first_pair(total):
    for a in range(10):
        for b in range(a):
            if a * b == total:
                return a, b
    return None


print(first_pair(42), first_pair(43))
