def one():
    x = "one"

    def two():
        x = "two"

        def three():
            nonlocal x
            x = "three"

        three()
        return x

    return two(), x


print(one())
