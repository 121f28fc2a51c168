def read(lines):
    for line in lines:
        yield line.strip()


def parse(lines):
    for line in lines:
        if line:
            yield int(line)


print(sum(n * n for n in parse(read([" 1 ", "", "2\n", "3"]))))
