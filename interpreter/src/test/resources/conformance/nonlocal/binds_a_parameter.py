def countdown(n):
    def step():
        nonlocal n
        n -= 1
        return n
    return step


step = countdown(3)
print(step(), step(), step())
