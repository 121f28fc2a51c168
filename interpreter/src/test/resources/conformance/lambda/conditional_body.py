sign = lambda n: "negative" if n < 0 else "zero" if n == 0 else "positive"
print(sign(-1), sign(0), sign(1))
