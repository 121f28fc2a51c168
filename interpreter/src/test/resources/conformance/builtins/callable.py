class Plain:
    pass


class Called:
    def __call__(self):
        pass


print([callable(x) for x in (len, Plain, Plain(), Called(), lambda: 0, 5, "a", None)])
