def one():
    x = 1

    def two():
        def three():
            nonlocal x
            x += 10
            return x
        return three

    three = two()
    return three(), three(), x


print(one())
