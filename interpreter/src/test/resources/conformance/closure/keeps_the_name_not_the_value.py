def outer():
    items = []

    def add(item):
        items.append(item)
        return items

    return add


add = outer()
add(1)
print(add(2))
print(add.__closure__[0].cell_contents is add(3))
