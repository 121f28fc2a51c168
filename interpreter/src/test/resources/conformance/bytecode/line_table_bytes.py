import types


def steps(rows, limit=3):
    """Lines go back and forth."""
    total = (
        rows[0]
        + rows[
            1
        ]
    )
    for row in rows: total += row; limit -= 1
    try:
        value = [
            each
            for each in rows
            if each
        ]
    except ValueError as error:
        raise KeyError(
            error) from error
    with open(
        rows
    ) as file, file:
        pass
    return lambda: (total,
                    value)


async def agree(rows):
    async for row in rows:
        yield await row(rows, *rows,
                        **row)


class Box:
    size: int = 1

    def grow(self):
        return super().grow()


def tables(code):
    print(code.co_name, code.co_linetable.hex())
    for constant in code.co_consts:
        match constant:
            case types.CodeType():
                tables(constant)


tables(compile("x = 1\n" + "\n" * 400 + "y = (" + "x + " * 200 + "1)\n", "<text>", "exec"))
for function in (steps, agree, Box.grow, tables):
    tables(function.__code__)
