import operator as op
print(op.add(1, 2), op.sub(5, 3), op.truediv(1, 2), op.floordiv(7, 2))
print(op.mod(7, 3), op.neg(4), op.pow(2, 3))
print(op.lt(1, 2), op.eq(1, 1.0), op.not_([]), op.is_(None, None))
print(op.contains([1, 2], 2), op.and_(6, 3))
print(op.getitem([1, 2], 1), op.concat([1], [2]), op.countOf("banana", "a"))
print(op.indexOf("abc", "c"), op.truth(""))
items = [1]
op.setitem(items, 0, 5)
print(op.iadd(items, [6]) is items, items)
