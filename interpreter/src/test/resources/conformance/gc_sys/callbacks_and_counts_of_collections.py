import gc


def told(phase, info):
    print(phase, sorted(info), info["generation"], info["collected"])


gc.collect()
before = [each["collections"] for each in gc.get_stats()]
gc.callbacks.append(told)
one = []
one.append(one)
del one
print(gc.collect())
gc.collect(1)
gc.callbacks.remove(told)
after = [each["collections"] for each in gc.get_stats()]
print([now - then for now, then in zip(after, before)], sorted(gc.get_stats()[0]))
for generation in (3, -1, "1"):
    try:
        gc.get_objects(generation)
    except (ValueError, TypeError) as error:
        print(error)
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count(), gc.is_tracked(bytearray(b"a")))
