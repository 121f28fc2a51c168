import gc


class Dict(dict):
    pass


class Tuple(tuple):
    pass


print([gc.is_tracked(each) for each in ({}, {"a": 1}, {"a": []}, Dict())])
print([gc.is_tracked(each) for each in (Tuple(), Tuple([1]), [], set(), (x for x in ()))])
