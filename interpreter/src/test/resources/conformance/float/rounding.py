print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2))
print(round(5), round(15, -1), round(25, -1), round(1.5), type(round(1.0)))
print(round(1.25, 1))
print(round(0.5), round(1e16 + 0.5), round(-0.4))
