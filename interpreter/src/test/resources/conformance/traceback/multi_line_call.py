def join(*parts):
    return "-".join(parts)


print(join(
    "a",
    "b",
    3,
))
