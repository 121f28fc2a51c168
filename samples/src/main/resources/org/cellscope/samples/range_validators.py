def in_range(low, high):
    def check(value):
        if low <= value <= high:
            return value
        raise ValueError(
            f"{value} is not in {low}..{high}"
        )
    return check


percent = in_range(0, 100)
dice = in_range(1, 6)

for check, value in (
    (percent, 80),
    (dice, 6),
    (dice, 80),
    (percent, -1),
):
    try:
        print("fine:", check(value))
    except ValueError as error:
        print("no:  ", error)
