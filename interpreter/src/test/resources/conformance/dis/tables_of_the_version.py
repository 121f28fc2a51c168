import dis

for name in dis.__all__:
    value = getattr(dis, name)
    if isinstance(value, (int, list, tuple)):
        print(name, value)
print(dis.opmap)
print(sorted(dis.COMPILER_FLAG_NAMES.items()))
print(dis.Instruction._fields)
print(hasattr(dis, "Positions"), hasattr(dis, "hasarg"), hasattr(dis, "hasnargs"))
