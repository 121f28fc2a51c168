def editor(text=""):
    history = []

    def write(more):
        nonlocal text
        history.append(text)
        text += more
        return text

    def undo():
        nonlocal text
        if history:
            text = history.pop()
        return text

    return write, undo


write, undo = editor("a")
print(write("b"), write("c"), undo(), undo(), undo())
print([cell.cell_contents for cell in write.__closure__])
