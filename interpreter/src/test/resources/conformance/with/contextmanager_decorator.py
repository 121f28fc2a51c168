from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


with tag("b") as b, tag("i"):
    print("text in", b)
try:
    with tag("u"):
        raise ValueError("inside")
except ValueError as error:
    print(error)
