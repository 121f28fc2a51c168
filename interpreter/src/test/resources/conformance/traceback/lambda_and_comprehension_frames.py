pick = lambda items: [1 / x for x in items]
print(pick([1, 2]))
print([pick(items) for items in ([1], [0])])
