def tag(name):
    print("make", name)

    def decorate(function):
        print("apply", name)
        return lambda: f"<{name}>{function()}</{name}>"

    return decorate


@tag("b")
@tag("i")
def text():
    return "text"


print(text())
