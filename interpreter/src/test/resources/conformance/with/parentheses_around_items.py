from contextlib import nullcontext as around


def both(a, b):
    with (around(a), around(b)):
        return "entered"


def one(a):
    with (around(a)) as x, (around(x)) as y:
        return y


def last_comma(a):
    with (around(a),):
        return "entered one"


print(one(3), both.__name__, last_comma.__name__)
