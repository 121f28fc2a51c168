type Alias = list[missing]
class Box[T: missing, U: (missing, int)]: pass
class Holder:
    T = int
    type Alias = T
    def method[U: T](self): pass

bound, constrained = Box.__type_params__
for ask in (lambda: Alias.__value__, lambda: bound.__bound__, lambda: constrained.__constraints__):
    try:
        print(ask())
    except NameError as error:
        print(error)
missing = str
print(Alias.__value__, bound.__bound__, constrained.__constraints__)
Holder.T = float
print(Holder.Alias.__value__, Holder.method.__type_params__[0].__bound__)
