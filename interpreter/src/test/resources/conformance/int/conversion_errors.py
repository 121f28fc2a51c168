for text in ("", "1.5", "0x10", "1__0", "abc"):
    try:
        int(text)
    except ValueError as error:
        print(error)
for args in (("12", 1), ("9", 8), (None,), (1, 2)):
    try:
        int(*args)
    except (ValueError, TypeError) as error:
        print(error)
