"""Measures how long small pieces of code take."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
_globals = globals
_FILENAME = "<timeit-src>"


def _indented(source, width):
    return source.replace("\n", "\n" + " " * width)


class Timer:
    """Runs a statement many times. Statements are texts or functions without parameters."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {}
        parts = []
        parameters = ["_it", "_timer"]
        for name, code, before in (("_setup", setup, ""), ("_stmt", stmt, setup)):
            if isinstance(code, str):
                whole = before + "\n" + code if isinstance(before, str) and before else code
                compile(whole, _FILENAME, "exec")
                parts.append(code)
            elif callable(code):
                names[name] = code
                parameters.append(f"{name}={name}")
                parts.append(f"{name}()")
            else:
                which = "setup" if name == "_setup" else "stmt"
                raise ValueError(f"{which} is neither a string nor callable")
        self.src = (
            f"def inner({', '.join(parameters)}):\n"
            f"    {_indented(parts[0], 4)}\n"
            f"    _t0 = _timer()\n"
            f"    for _i in _it:\n"
            f"        {_indented(parts[1], 8)}\n"
            f"        pass\n"
            f"    _t1 = _timer()\n"
            f"    return _t1 - _t0\n"
        )
        scope = _globals() if globals is None else globals
        exec(compile(self.src, _FILENAME, "exec"), scope, names)
        self.inner = names["inner"]

    def print_exc(self, file=None):
        """Prints the traceback of the exception that is being handled, with the source."""
        import linecache
        import traceback

        lines = self.src.splitlines(keepends=True)
        linecache.cache[_FILENAME] = (len(self.src), None, lines, _FILENAME)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that a number of runs take; the garbage collector is off meanwhile."""
        collects = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Calls timeit() some times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """How many runs take at least a fifth of a second, and what they took."""
        for scale in itertools.count():
            for step in 1, 2, 5:
                number = step * 10**scale
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Makes a Timer and calls its timeit()."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """Makes a Timer and calls its repeat()."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
