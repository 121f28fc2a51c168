import dis


def effect(opcode, arg, jump):
    try:
        return dis.stack_effect(opcode, arg, jump=jump)
    except ValueError as error:
        return str(error)


for opcode in range(-1, 258):
    for arg in (None, 0, 1, 2, 3, 5, 257):
        found = [effect(opcode, arg, jump) for jump in (None, True, False)]
        if len(set(found)) > 1 or isinstance(found[0], int):
            print(opcode, arg, *found)
        elif arg in (None, 0):
            print(opcode, arg, found[0])
