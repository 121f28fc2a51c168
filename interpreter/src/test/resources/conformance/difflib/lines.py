import difflib

old = "one\ntwo\nthree\nfour\nfive\nsix\n".splitlines(True)
new = "ore\ntree\nthree\nfour\nemu\nfive\n".splitlines(True)
print("".join(difflib.ndiff(old, new)))
print("".join(difflib.unified_diff(old, new, "old", "new", n=1)))
print("".join(difflib.context_diff(old, new, "old", "new", n=1)))
print("".join(difflib.restore(difflib.ndiff(old, new), 2)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
