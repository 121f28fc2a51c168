import sys

log = []


def trace(frame, event, arg):
    if event == "exception":
        arg = arg[0].__name__
    first = frame.f_code.co_firstlineno
    log.append(f"{frame.f_code.co_name} {frame.f_lineno - first} {event} {arg}")
    return trace


def watch(f, *args):
    sys.settrace(trace)
    try:
        f(*args)
    except ValueError:
        pass
    finally:
        sys.settrace(None)
    print(*log, "", sep="\n")
    log.clear()


def one(): return 1


def loop(n):
    for i in range(n):
        if i == 1:
            continue
        x = i
    else:
        y = 1
    while n: n -= 1
    return max(1,
               2)


def raises():
    try:
        fails()
    except KeyError as error:
        pass
    finally:
        z = 1
    raise ValueError


def fails():
    raise KeyError


def generates():
    def two():
        got = yield 1
        yield 2

    made = two()
    next(made)
    made.send(3)
    made.close()
    for each in two():
        pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return True


def manages():
    with Manager() as manager:
        1 / 0


for function in (one, raises, generates, manages):
    watch(function)
watch(loop, 3)


def refuse(frame, event, arg):
    raise RuntimeError("in the trace function")


sys.settrace(refuse)
try:
    one()
except RuntimeError as error:
    print(error, sys.gettrace())


def within():
    def local(frame, event, arg):
        print(event, frame.f_lineno - frame.f_code.co_firstlineno)

    sys._getframe().f_trace = local
    sys.settrace(lambda *args: None)
    x = 1
    one()
    sys.settrace(None)


within()
frame = sys._getframe()
print(frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
