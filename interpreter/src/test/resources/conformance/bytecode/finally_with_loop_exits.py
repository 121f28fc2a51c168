def f(items):
    log = []
    while items:
        item = items.pop()
        try:
            if item == "c":
                continue
            if item == "b":
                break
            if item == "r":
                return log
        finally:
            log.append(item)
            for _ in range(1):
                if item == "x":
                    break
    else:
        log.append("else")
    return log


print(f(["a", "c"]), f(["a", "b", "c"]), f(["q", "r", "x"]))
