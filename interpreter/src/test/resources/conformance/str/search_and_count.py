s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.index("n"), s.count("a"))
print(s.count("ana"), s.count(""))
print(s.startswith("ba"), s.endswith(("x", "na")), s.find("a", 2, 4))
print("nan" in s, s.startswith("an", 1))
try:
    s.index("q")
except ValueError as error:
    print(error)
