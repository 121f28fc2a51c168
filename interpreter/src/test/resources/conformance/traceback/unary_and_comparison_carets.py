x = [1, 2]
if len(x) > 1 and -x < 3:
    pass
