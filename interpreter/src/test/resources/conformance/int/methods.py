n = 1000
print(n.to_bytes(2, "big"), int.from_bytes(b"\x03\xe8", "big"))
print((-1).to_bytes(2, "little", signed=True))
print(n.bit_count(), n.as_integer_ratio(), n.real, n.imag, n.numerator, n.denominator)
print((5).conjugate(), (5).is_integer(), (5).__add__(3), (5).__add__("x"))
