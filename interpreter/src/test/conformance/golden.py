"""Records what the CPython that runs this file does with a program: the golden beside a conformance claim.

golden(source, name) returns the record as JSON text, laid out for reading and for diffs:

  file    the program's base name, which is also its file name in tracebacks
  python  the CPython that made the record
  stdout  what the program wrote to sys.stdout, as a list of lines
  stderr  what it wrote to sys.stderr, and the compiler's warnings; the final traceback is apart
  error   the traceback of the uncaught exception or the report of the SyntaxError, as a list of lines;
          null when there is none
  codes   every code object, depth first, a line for each instruction:
          [offset, opname, arg, argrepr, is_jump_target, [line, end_line, col, end_col]];
          null when the program does not compile. Before 3.11 the position is the line that
          starts at the instruction, or null, qualname is null and exceptions is empty

Addresses differ from run to run, so "at 0x…" stands for every one of them.

A program that names asyncio runs on CPython's own event loop over a clock that does not wait: what would
sleep moves the clock. A loop that serves the recorder itself is out of sight meanwhile.
"""
import contextlib
import dis
import io
import json
import linecache
import os
import re
import sys
import tempfile
import traceback
import types


def golden(source, name):
    record = dict(file=name, python=sys.version.split()[0], stdout="", stderr="", error=None, codes=None)
    out, err = io.StringIO(), io.StringIO()
    with program_file(source, name), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = compile(source, name, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as e:
            record["error"] = "".join(traceback.format_exception_only(type(e), e))
        else:
            record["codes"] = list(code_records(code))
            record["error"] = run(code, name)
    record["stdout"], record["stderr"] = out.getvalue(), err.getvalue()
    return layout(record)


@contextlib.contextmanager
def program_file(source, name):
    """CPython looks into the program's file for the lines that errors and warnings quote."""
    home = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open(name, "w", encoding="utf-8", newline="") as file:
            file.write(source)
        linecache.checkcache(name)
        try:
            yield
        finally:
            os.chdir(home)


def code_records(code):
    """The code object and those inside of it, depth first."""
    yield dict(
        name=code.co_name, qualname=getattr(code, "co_qualname", None), firstlineno=code.co_firstlineno,
        flags=code.co_flags, argcount=code.co_argcount, posonly=code.co_posonlyargcount,
        kwonly=code.co_kwonlyargcount, nlocals=code.co_nlocals, stacksize=code.co_stacksize,
        varnames=code.co_varnames, cellvars=code.co_cellvars, freevars=code.co_freevars,
        names=code.co_names, consts=[constant(c) for c in code.co_consts],
        instructions=[instruction(i) for i in dis.get_instructions(code)],
        exceptions=[[e.start, e.end, e.target, e.depth, e.lasti]
                    for e in getattr(dis.Bytecode(code), "exception_entries", ())])
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from code_records(value)


def constant(value):
    return f"<code object {value.co_name}>" if isinstance(value, types.CodeType) else repr(value)


def instruction(i):
    if not hasattr(i, "positions"):
        return [i.offset, i.opname, i.arg, i.argrepr, i.is_jump_target, i.starts_line]
    p = i.positions
    where = [p.lineno, p.end_lineno, p.col_offset, p.end_col_offset] if p else None
    return [i.offset, i.opname, i.arg, i.argrepr, i.is_jump_target, where]


def run(code, name):
    """Runs the program as the main module: its traceback, or None."""
    module = types.ModuleType("__main__")
    saved = sys.argv, sys.modules["__main__"]
    sys.argv, sys.modules["__main__"] = [name], module
    try:
        with virtual_clock() if "asyncio" in names(code) else contextlib.nullcontext():
            exec(code, module.__dict__)
    except BaseException as e:
        return "".join(traceback.format_exception(type(e), e, e.__traceback__.tb_next))
    finally:
        sys.argv, sys.modules["__main__"] = saved
    return None


def names(code):
    """Every name that the code object or one inside of it uses, and the modules it imports."""
    found = set(code.co_names)
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            found |= names(value)
    return found


@contextlib.contextmanager
def virtual_clock():
    """New event loops move their clock instead of waiting."""
    import asyncio

    class Loop(asyncio.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = self
            self._clock_resolution = 1e-9
            self._now = 0.0

        def time(self):
            return self._now

        def select(self, timeout):
            if timeout is None:
                raise RuntimeError("every task waits for another one")
            self._now += timeout
            return []

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

    class Policy(asyncio.DefaultEventLoopPolicy):
        _loop_factory = Loop

    saved = asyncio._get_running_loop(), asyncio.get_event_loop_policy()
    asyncio._set_running_loop(None)
    asyncio.set_event_loop_policy(Policy())
    try:
        yield
    finally:
        asyncio.set_event_loop_policy(saved[1])
        asyncio._set_running_loop(saved[0])


def layout(record):
    """JSON with texts cut into lines and an instruction, or another field of a code object, a line."""
    fields = [member("file", record["file"]), member("python", record["python"])]
    fields += [text_member(key, record[key]) for key in ("stdout", "stderr", "error")]
    codes = record["codes"]
    if codes is None:
        fields.append(member("codes", None))
    else:
        fields.append('"codes": [\n  ' + ",\n  ".join(code_layout(c) for c in codes) + "\n]")
    return normalised("{\n" + ",\n".join(fields) + "\n}\n")


def code_layout(code):
    fields = []
    for key, value in code.items():
        if key == "instructions":
            rows = ",\n      ".join(dump(row) for row in value)
            fields.append(f'"instructions": [\n      {rows}\n    ]')
        else:
            fields.append(member(key, value))
    return "{\n    " + ",\n    ".join(fields) + "\n  }"


def text_member(key, text):
    if not text:
        return member(key, None if text is None else [])
    lines = ",\n  ".join(dump(line) for line in text.splitlines(keepends=True))
    return f'"{key}": [\n  {lines}\n]'


def member(key, value):
    return f"{dump(key)}: {dump(value)}"


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def write_goldens(lines):
    """Records programs: every line names a program and the file of its golden, with a tab between."""
    for line in lines:
        program, path = line.rstrip("\n").split("\t")
        with open(program, encoding="utf-8", newline="") as file:
            text = golden(file.read(), os.path.basename(program))
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def normalised(text):
    return re.sub(r" at 0x[0-9a-f]+", " at 0x…", text)
