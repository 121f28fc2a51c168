def outer():
    def show():
        return i
    seen = []
    for i in range(3):
        seen.append(show())
    return seen


print(outer())
