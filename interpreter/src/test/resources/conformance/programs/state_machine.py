def traffic_light():
    def red():
        nonlocal state
        state = green
        return "red"

    def green():
        nonlocal state
        state = yellow
        return "green"

    def yellow():
        nonlocal state
        state = red
        return "yellow"

    state = red
    return lambda: state()


light = traffic_light()
print([light() for _ in range(5)])
