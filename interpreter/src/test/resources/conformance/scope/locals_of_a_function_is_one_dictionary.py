def f(argument, *rest, key=1):
    names = locals()
    exec("made = 5")
    print(locals().get("made"), names is locals(), list(names))
    names["argument"] = "changed in the dictionary only"
    print(argument, names["argument"])
    later = 2
    print("later" in names, "later" in locals(), "later" in names)
    del later
    print("later" in names, "later" in locals())
    cell = (lambda: argument).__closure__[0]
    print(type(locals()["cell"]).__name__, locals()["argument"])


f(10)


def outer(x):
    class Body:
        x = 12

        def method(self):
            return x

        locals()

    return Body


print(outer(1).x)
print([sorted(name for name in locals() if name == "turn") for turn in [1]])
print([list(names) for names in (locals() for turn in [1])])
