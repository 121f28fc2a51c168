def outer():
    i = None

    def run():
        nonlocal i
        for i in range(4):
            pass

    run()
    return i


print(outer())
