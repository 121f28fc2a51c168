z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * z, z / 2, 1j ** 2, complex("1-2j"))
print((-8) ** (1 / 3) == 8 ** (1 / 3), z == 3 + 4j, -z, complex(1), [0j])
try:
    z < 1
except TypeError as error:
    print(error)
