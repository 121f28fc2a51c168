def outer():
    colour = "red"

    def shadow():
        colour = "green"
        return colour

    def rebind():
        nonlocal colour
        colour = "blue"
        return colour

    print("at first:    ", colour)
    print("in shadow:   ", shadow())
    print("after shadow:", colour)
    print("in rebind:   ", rebind())
    print("after rebind:", colour)


outer()
