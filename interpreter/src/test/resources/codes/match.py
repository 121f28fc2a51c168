def f(x):
    match x:
        case 0 | 1 | -1j: pass
        case None: a
        case [a, b, *_]: b
        case [_, *rest, 1]: rest
        case {"k": v, **r} if v: r
        case {}: pass
        case C(1, y=z) as w: w
        case [C(), {"a": [p, q]}] | ({"b": q}, p): p
        case str(i) | (int() as i): i
        case m.n: pass
        case (): pass
        case "x" "y": pass
        case _: default
    match x, y:
        case a, b if a: pass
        case z: z
