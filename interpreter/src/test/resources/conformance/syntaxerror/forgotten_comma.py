items = [1, 2 3]
names = {"a": 1 "b": 2}
