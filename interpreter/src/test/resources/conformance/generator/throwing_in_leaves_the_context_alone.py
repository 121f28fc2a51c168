def plain():
    yield 1


def handling():
    try:
        yield 1
    except ValueError as error:
        print("first", repr(error.__context__))
        try:
            yield 2
        except KeyError as other:
            print("second", repr(other.__context__))
            raise


def closing():
    try:
        yield 1
    except GeneratorExit as error:
        print("exit", repr(error.__context__))


def delegating():
    yield from plain()


old = OSError("old")
old.__context__ = EOFError("older")
for make in plain, delegating, handling:
    for error in old, LookupError("new"), ArithmeticError:
        generator = make()
        next(generator)
        try:
            raise Exception("handled")
        except Exception:
            try:
                generator.throw(error)
            except Exception as raised:
                print(make.__name__, repr(raised), repr(raised.__context__))
generator = closing()
next(generator)
try:
    raise Exception("handled")
except Exception:
    generator.close()
generator = handling()
next(generator)
try:
    raise Exception("handled")
except Exception:
    generator.throw(ValueError("a"))
try:
    generator.throw(KeyError("b"))
except KeyError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
