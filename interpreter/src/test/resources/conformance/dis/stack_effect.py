import dis

numbers = {number for name, number in dis.opmap.items() if not name.startswith("INSTRUMENTED")}
for number in sorted(numbers):
    arguments = range(6) if number in getattr(dis, "hasarg", range(90, 256)) else [None]
    print(
        dis.opname[number],
        [dis.stack_effect(number, arg, jump=jump) for arg in arguments for jump in (None, True, False)],
    )
for wrong in ((1, 3), (100,), (300, 0), (18,)):
    try:
        dis.stack_effect(*wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
