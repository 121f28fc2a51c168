import io
import json


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


data = {"a": [1, 2.5, True, None, "é\n\"\\\x7f\u20ac😀"], "b": {}, "c": [], 1: 2, None: 3, 1.5: (4,), True: 5}
print(json.dumps(data), json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": [1, {"x": []}], "a": {}}, indent=2, sort_keys=True), json.dumps([1, [2]], indent="\t"), json.dumps([[]], indent=0))
print(json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, -0.0, 10**20]), json.dumps("x"), json.dumps(None))
attempt(lambda: json.dumps(float("nan"), allow_nan=False))
attempt(lambda: json.dumps({1, 2}))
attempt(lambda: json.dumps({(1,): 2}))
attempt(lambda: json.dumps({(1,): 2, "k": 1}, skipkeys=True))
attempt(lambda: json.dumps(object, default=lambda o: o.__name__))
loop = []
loop.append(loop)
attempt(lambda: json.dumps(loop))
attempt(lambda: json.dumps({"b": 1, 2: 3}, sort_keys=True))
text = io.StringIO()
json.dump({"k": [1]}, text)
print(text.getvalue(), json.load(io.StringIO("[1, 2]")))


class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps(2 + 1j, cls=Complex), list(Complex().iterencode([1j])))
attempt(lambda: json.dumps(b"", cls=Complex))
