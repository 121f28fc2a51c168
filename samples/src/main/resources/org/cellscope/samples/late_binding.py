def make_buttons():
    made = []
    for number in range(3):
        made.append(lambda: f"button {number}")
    return made


print("Which number do they remember?")
for press in make_buttons():
    print(press())

buttons = []
for number in range(3):
    def press():
        return f"button {number}"
    buttons.append(press)

print("And at module level?")
for press in buttons:
    print(press())
