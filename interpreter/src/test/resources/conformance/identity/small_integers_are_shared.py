def make(n):
    return n + 0


print(make(256) is make(256), make(257) is make(257), make(-5) is make(-5))
print(make(-6) is make(-6))
print(int("100") is int("100"), int("1000") is int("1000"), len("ab") is 2 + make(0))
