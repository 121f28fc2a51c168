from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import isreadable, isrecursive, pformat, pp, pprint


@dataclass
class Point:
    name: str
    values: list


pprint({"b": list(range(30)), "a": ["x" * 30, "y" * 30, "z" * 30], "c": {"k": (1,)}})
pprint([list(range(30)), "some words " * 12], compact=True, width=50)
pprint(OrderedDict((str(i), "v" * 20) for i in range(5)))
pprint(Counter("abracadabra" * 10), width=20)
pprint(defaultdict(list, {i: "v" * 20 for i in range(5)}))
pprint(deque(["v" * 20 for i in range(5)], maxlen=7))
pprint(b"abc" * 40)
pprint(set(range(30)), indent=4)
pprint(Point("a" * 50, list(range(12))))
pprint([[[[1]]]], depth=2)
pp({"b": 1, "a": 2})
endless = [1]
endless.append(endless)
print(isrecursive(endless), isreadable(endless), pformat(1234567, underscore_numbers=True))
