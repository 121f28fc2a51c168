print(0 or "default", "" and 1, 1 and 2, None or 0 or [])
print(1 and 0 or 3, not [] and "yes", not (1 and 0))


def loud(value):
    print("eval", value)
    return value


print(loud(0) and loud(1) or loud(2))
