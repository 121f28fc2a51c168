print(2 ** 100, -(3 ** 60), 10 ** 30 // 7, 10 ** 30 % 7)
print((2 ** 100).bit_length(), (-5).bit_length(), int("123456789" * 4))
print(10 ** 20 == 10.0 ** 20, 2 ** 64 > 1.8e19, (1 << 70) >> 68)
f = 1
for n in range(1, 31):
    f *= n
print(f)
