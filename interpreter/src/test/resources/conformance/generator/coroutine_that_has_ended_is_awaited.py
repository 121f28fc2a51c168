async def answer():
    return 42


async def ask(coroutine):
    return await coroutine


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        print("returned", stop.value)
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__))


shared = answer()
run(ask(shared))
run(ask(shared))


class Steps:
    def __init__(self, step):
        self.step = step

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.step


class Failing:
    def __await__(self):
        1 / 0


async def walk(step):
    async for _ in Steps(step):
        pass


run(walk(()))
run(walk(Failing()))
