def describe(thing):
    match thing:
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case [x, y]:
            return f"pair {x} {y}"
        case [first, *rest]:
            return f"{first} then {rest}"
        case {"name": name, **others}:
            return f"named {name} {others}"
        case "a" | "b":
            return "letter"
        case _:
            return "other"


for thing in (0, -3, [1, 2], (1, 2, 3), {"name": "x", "k": 1}, "b", 2.5):
    print(describe(thing))
