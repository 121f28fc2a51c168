print(hash(1), hash(1.0), hash(True), hash(0), hash(-1), hash(2.0) == hash(2))
print(hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None))
for thing in ([], {}, set()):
    try:
        hash(thing)
    except TypeError as error:
        print(error)
