import math
for act in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.factorial(-1),
    lambda: math.sqrt("4"),
    lambda: math.floor("x"),
    lambda: math.exp(1000),
    lambda: math.factorial(2.5),
):
    try:
        act()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
