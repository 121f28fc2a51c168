def walk(tree):
    if tree is not None:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


tree = ((None, 1, None), 2, ((None, 3, None), 4, None))
print(list(walk(tree)), max(walk(tree)))
