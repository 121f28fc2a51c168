import math
from fractions import Fraction as F

print(F(1, 2) + F(1, 3), 1 - F(1, 2), F(1, 2) * 0.5, F(7, 2) // 2, F(-7, 2) % 2, divmod(F(7, 2), F(2, 3)))
print(F(1, 2) ** -3, 2 ** F(3), F(4, 9) ** F(1, 2), F(3, 2) == 1.5, hash(F(3)) == hash(3), F(1, 3) < 0.4)
print(round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), int(F(-7, 2)))
print(F("1/3"), F("-2.5e-3"), F(0.1), F(math.pi).limit_denominator(1000), repr(F(6, 4)))
print(f"{F(22222, 7):.2f} {F(-1, 3000):e} {F(1, 3):>10.3f} {F(12345, 2):,.1f} {F(1, 8):.1%}")
for action in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F(1) / 0, lambda: F(1) + "a"):
    try:
        print(action())
    except (ValueError, TypeError, ArithmeticError) as error:
        print(type(error).__name__, error)
