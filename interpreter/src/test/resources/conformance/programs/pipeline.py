def pipeline(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value
    run.steps = [step.__name__ for step in steps]
    return run


def at_least(n):
    def keep(items):
        return [item for item in items if item >= n]
    return keep


def times(n):
    return lambda items: [item * n for item in items]


p = pipeline(sorted, at_least(3), times(10), sum)
print(p([5, 1, 3, 2]), p.steps)
