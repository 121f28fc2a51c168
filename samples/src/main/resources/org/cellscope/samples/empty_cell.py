def make():
    def read():
        return value

    cell = read.__closure__[0]
    try:
        print(cell.cell_contents)
    except ValueError as error:
        print("the cell:", error)
    try:
        read()
    except NameError as error:
        print("read:", error)

    value = "here"
    print(cell.cell_contents, read())
    del value
    return read


read = make()
try:
    read()
except NameError as error:
    print("empty again:", error)
