def check(x):
    raise ValueError("whole line")


check(1)
