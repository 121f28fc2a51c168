try:
    raise KeyError("k")
except KeyError as problem:
    saved = problem
print(saved.args, "problem" in globals())
