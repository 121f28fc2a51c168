from collections import ChainMap, OrderedDict
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["c"] = 9
print(c["a"], c["b"], c.maps, len(c), "b" in c, c.new_child({"a": 0})["a"])
