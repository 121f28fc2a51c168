import dis


def loop(n):
    while n:
        for i in range(n):
            if i and n:
                continue
            try:
                n -= 1
            except ValueError as error:
                print(error)
            finally:
                print(n)
        n = n if n > 0 else -n
    return n


async def agree(manager, rows):
    async with manager as m:
        async for row in rows:
            await m
            yield (
                row,
                m,
            )


for code in (loop.__code__, agree.__code__):
    print(dis.findlabels(code.co_code))
    print(list(dis.findlinestarts(code)))
    for i in dis.get_instructions(code, first_line=100):
        print(i[:8])
print(dis.findlabels(b""))
