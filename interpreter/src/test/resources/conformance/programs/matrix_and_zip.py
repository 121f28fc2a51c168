def matrix(*rows):
    rows = [list(row) for row in rows]

    def transpose():
        return matrix(*zip(*rows))

    def multiply(other):
        columns = list(zip(*other["rows"]))
        cell = lambda r, c: sum(a * b for a, b in zip(r, c))
        return matrix(*([cell(r, c) for c in columns] for r in rows))

    return {"rows": rows, "T": transpose, "mul": multiply}


a = matrix((1, 2), (3, 4))
print(a["T"]()["rows"], a["mul"](a)["rows"], a["mul"](a["T"]())["rows"])
