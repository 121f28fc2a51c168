x = 1000
print(x is 1000, x is not "a", x is ())
if x is 5:
    print("never")
