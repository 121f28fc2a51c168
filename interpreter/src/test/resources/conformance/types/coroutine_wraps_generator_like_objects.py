import types
from collections.abc import Generator


class Like(Generator):
    def send(self, value):
        raise StopIteration("result")

    def throw(self, *details):
        raise ValueError("thrown")


@types.coroutine
def make():
    return Like()


@types.coroutine
def other():
    return [1]


async def main():
    return await make()


wrapped = make()
print(type(wrapped).__name__, iter(wrapped) is wrapped, hasattr(wrapped, "__await__"))
try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
try:
    wrapped.throw(KeyError)
except ValueError as error:
    print(error)
print(other(), other.__name__)


def generator():
    yield 1


indirect = types.coroutine(lambda: generator())()
print(type(indirect).__name__, next(indirect), indirect.cr_code is generator.__code__)
