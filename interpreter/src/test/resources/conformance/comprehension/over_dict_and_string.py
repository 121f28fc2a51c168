ages = {"Ann": 30, "Bob": 25}
print([name for name in ages], [c for c in "abc" if c != "b"])
print(sorted((age, name) for name, age in ages.items()))
