x = 2.5
print(x.is_integer(), (4.0).is_integer(), x.as_integer_ratio(), x.hex())
print(float.fromhex("0x1.8p1"))
print(float("1e3"), float(" -.5 "), float("1_0.5"), float("Infinity"), float(10 ** 20))
try:
    float(10 ** 400)
except OverflowError as error:
    print(error)
try:
    1.0 / 0
except ZeroDivisionError as error:
    print(error)
