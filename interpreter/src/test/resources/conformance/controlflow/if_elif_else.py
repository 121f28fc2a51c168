def grade(points):
    if points >= 90:
        return "A"
    elif points >= 70:
        return "B"
    elif points < 0:
        pass
    else:
        return "C"
    return "invalid"


print([grade(p) for p in (95, 70, 30, -1)])
