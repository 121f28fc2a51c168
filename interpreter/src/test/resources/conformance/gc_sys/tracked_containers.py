import gc
for x in [(), (1,), ({},), ([],), ((1, 2),), (({},),), ({1: 2},), ({1: []},), (set(),), (frozenset(),)]:
    print(x, gc.is_tracked(x), end=' ')
    gc.collect(); print(gc.is_tracked(x))
print(gc.is_tracked({}), gc.is_tracked({1: 2}), gc.is_tracked({1: []}), gc.is_tracked({(): ()}))
t = tuple([{}]); d = {'a': t}; gc.collect(); gc.collect(); print(gc.is_tracked(t), gc.is_tracked(d))
print(gc.is_tracked({1: {}}), gc.is_tracked({1: ({},)}))
