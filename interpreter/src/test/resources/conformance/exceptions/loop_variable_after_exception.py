total = 0
try:
    for n in (1, 2, 0, 4):
        total += 10 / n
except ZeroDivisionError:
    print("stopped at", n)
print(total)
