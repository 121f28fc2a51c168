def make_countdown():
    def countdown(n):
        if n == 0:
            return "go"
        return f"{n} {countdown(n - 1)}"

    return countdown


launch = make_countdown()
print(launch(3))

cell = launch.__closure__[0]
print(cell.cell_contents is launch)

countdown = None
print(launch(2))

cell.cell_contents = lambda n: "stop"
print(launch(2))
