total = 0


def add(n):
    global total, fresh
    total += n
    fresh = total * 2


add(3)
add(4)
print(total, fresh)
