def outer():
    message = "before"

    def show():
        return message

    first = show()
    message = "after"
    return first, show()


print(outer())
