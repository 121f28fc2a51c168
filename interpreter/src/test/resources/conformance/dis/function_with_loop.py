import dis


def total(items):
    result = 0
    for item in items:
        if item > 1:
            result += item
    return result


dis.dis(total)
