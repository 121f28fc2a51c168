def f(x):
    match x:
        case 1 | 2 | "three":
            return "literal"
        case -1.5 | None | True:
            return "single"
        case [a, [b, *_], *rest] if a != b:
            return a, b, rest
        case {"k": [v], **others}:
            return v, others
        case int() | str() as y:
            return "type", y
        case (a, b) | [a, _, b]:
            return a, b
    return "none"


for x in (
    2,
    "three",
    None,
    -1.5,
    [1, [2, 3], 4],
    {"k": [5], "z": 6},
    9,
    (7, 8),
    [1, 2, 3],
    2.5,
):
    print(f(x))
