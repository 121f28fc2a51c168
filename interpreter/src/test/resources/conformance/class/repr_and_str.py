class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


class Plain:
    pass


b = Both()
print(b, [b], f"{b} {b!r}", str(b), repr(b), "%s %r" % (b, b))
print(Plain())
print(Plain, Plain.__name__)
