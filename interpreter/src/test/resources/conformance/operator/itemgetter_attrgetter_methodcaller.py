from operator import attrgetter, itemgetter, methodcaller


class P:
    def __init__(self, name, age):
        self.name, self.age = name, age


people = [P("Ann", 30), P("Bob", 25)]
print([p.name for p in sorted(people, key=attrgetter("age"))])
print(attrgetter("name", "age")(people[0]))
print(itemgetter(1)("abc"), itemgetter(0, -1)([1, 2, 3]), itemgetter("k")({"k": "v"}))
print(methodcaller("upper")("abc"), methodcaller("split", ",")("a,b"), itemgetter(1))
