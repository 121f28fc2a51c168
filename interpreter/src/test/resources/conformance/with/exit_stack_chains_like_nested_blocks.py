from contextlib import AbstractContextManager, ExitStack, contextmanager


class Failing:
    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise self.error


@contextmanager
def failing(error):
    try:
        yield
    finally:
        raise error


def chain(error):
    found = []
    while error is not None:
        found.append(repr(error))
        error = error.__context__
    return found


for make in Failing, failing:
    try:
        try:
            raise KeyError("outer")
        except KeyError:
            with ExitStack() as stack:
                stack.enter_context(make(ValueError("a")))
                stack.enter_context(make(TypeError("b")))
                1 / 0
    except Exception as error:
        print(chain(error))
    try:
        with ExitStack() as stack:
            stack.enter_context(make(ValueError("a")))
            stack.enter_context(make(TypeError("b")))
            stack.push(lambda *details: True)
            raise OSError("suppressed")
    except Exception as error:
        print(chain(error))


class Refused(AbstractContextManager):
    __exit__ = None


class Own:
    __enter__ = __exit__ = None


print(issubclass(Own, AbstractContextManager), issubclass(Failing, AbstractContextManager))
