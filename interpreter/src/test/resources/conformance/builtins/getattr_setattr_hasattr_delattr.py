class Box:
    size = 1


b = Box()
setattr(b, "colour", "red")
print(getattr(b, "colour"), getattr(b, "size"), getattr(b, "none", "default"))
print(hasattr(b, "x"))
delattr(b, "colour")
print(vars(b), hasattr(b, "colour"), vars(Box)["size"])
try:
    delattr(b, "colour")
except AttributeError as error:
    print(error)
try:
    setattr(5, "x", 1)
except AttributeError as error:
    print(error)
