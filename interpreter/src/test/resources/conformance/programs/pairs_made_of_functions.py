def cons(head, tail):
    return lambda pick: pick(head, tail)


def car(pair):
    return pair(lambda head, tail: head)


def cdr(pair):
    return pair(lambda head, tail: tail)


def to_list(pair):
    items = []
    while pair is not None:
        items.append(car(pair))
        pair = cdr(pair)
    return items


numbers = cons(1, cons(2, cons(3, None)))
print(to_list(numbers), car(cdr(numbers)))
print(numbers.__code__.co_freevars, numbers.__closure__[0].cell_contents)
