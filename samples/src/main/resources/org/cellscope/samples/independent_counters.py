def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


left = make_counter()
right = make_counter()

print("left: ", left(), left(), left())
print("right:", right())
