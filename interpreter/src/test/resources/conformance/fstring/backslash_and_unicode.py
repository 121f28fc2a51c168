items = ["a", "b"]
print(f"{'\n'.join(items)}")
print(f"\N{GREEK SMALL LETTER ALPHA} \x41 {'\t'!r} {'ß':>3}")
