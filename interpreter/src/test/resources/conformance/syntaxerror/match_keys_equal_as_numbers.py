for pattern in (
    "{0: _, False: _}",
    "{1: _, True: _}",
    "{0: _, 0.0: _}",
    "{0: _, 0j: _}",
    "{-0.0: _, 0: _}",
    "{10**0: _}",
    "{'a': _, b'a': _}",
    "{'a': _, 'a': _}",
    "{100: _, 1e2: _}",
    "{1: _, 1.5: _, 1 + 2j: _, None: _, True: _}",
    "f''",
    "f'{x}'",
):
    try:
        compile(f"match x:\n    case {pattern}:\n        pass\n", "<text>", "exec")
        print(pattern, "compiles")
    except SyntaxError as error:
        match error:
            case SyntaxError(msg=message, lineno=line, offset=start, end_offset=end):
                print(pattern, message, line, start, end)
