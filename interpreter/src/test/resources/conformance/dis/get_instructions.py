import dis


def f(a, b=2):
    return len(a) + b


for i in dis.get_instructions(f):
    print(i.offset, i.opname, i.arg, i.argval, i.argrepr, i.starts_line)
    print(i.is_jump_target)
