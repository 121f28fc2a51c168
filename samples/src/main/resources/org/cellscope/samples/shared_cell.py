def make_meter():
    total = 0

    def increment(by=1):
        nonlocal total
        total += by
        return total

    def reset():
        nonlocal total
        total = 0

    return increment, reset


increment, reset = make_meter()

print(increment(), increment(), increment(10))
reset()
print(increment())

cells = increment.__closure__ + reset.__closure__
print("the same cell:", cells[0] is cells[1])
