print("a,b,,c".split(","), " a  b c ".split(), "a b c d".split(" ", 2))
print("a.b.c".rsplit(".", 1))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo\n".splitlines(True))
print("".split(), "".split(","))
print("-".join(["x", "y"]), ", ".join(str(n) for n in range(3)))
print("k=v=w".partition("="), "kv".rpartition("="))
try:
    "a".split("")
except ValueError as error:
    print(error)
