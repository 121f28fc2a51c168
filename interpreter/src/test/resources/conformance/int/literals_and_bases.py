print(0b101, 0o17, 0xFF, 1_000_000, 0x_ff)
print(int("ff", 16), int("0b11", 0), int("z", 36), int(" 42\n"), int("-1_000"))
print(bin(10), oct(8), hex(255), hex(-255), int(3.99), int(-3.99), int(True))
