space = {"x": 2}
exec("y = x + 1\ndef f(): return x * 10", space)
print(space["y"], space["f"]())
print("y" in globals())
