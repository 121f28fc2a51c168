buttons = []
for number in range(3):
    def press():
        return f"button {number}"
    buttons.append(press)

print("Which number do they remember?")
for press in buttons:
    print(press())


def make_buttons():
    made = []
    for number in range(3):
        made.append(lambda: f"button {number}")
    return made


print("And inside of a function?")
for press in make_buttons():
    print(press())
