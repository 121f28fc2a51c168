def work(n):
    total = 0
    for i in range(n):
        for j in range(n):
            total += i * j % 7 - (i ^ j)
    return total


print(work(700))
