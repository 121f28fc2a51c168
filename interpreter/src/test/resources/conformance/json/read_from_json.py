import json


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(json.loads('{"a": [1, -2.5e3, true, false, null, "\\u00e9\\n\\ud83d\\ude00/\\/"], "b": {}, "c": []}'))
print(json.loads(b' [1] '), json.loads("[NaN, Infinity, -Infinity, 1E5, -0, 0.10]"), json.loads('"x"'), json.loads("{}"))
for wrong in "", "[", "[1", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a:1}", "{'a':1}", "nul", "[1 2]", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "1 2", "01", "-", "1.", "[1]]", "\n\n  x", '"\\', "\ufeff[]", "tru", '{"a" 1}', "+1":
    attempt(lambda: json.loads(wrong))
attempt(lambda: json.loads(5))
attempt(lambda: json.loads('"a\nb"', strict=False))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda pairs: pairs), json.loads('{"a": 1, "a": 2}'))
print(json.loads("[1.5, 2, NaN]", parse_float=lambda s: "f" + s, parse_int=lambda s: "i" + s, parse_constant=lambda s: "c" + s))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'))
try:
    json.loads("[1,\n 2 3]")
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, repr(error.doc), isinstance(error, ValueError))
