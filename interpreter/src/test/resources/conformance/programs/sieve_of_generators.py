def primes():
    def without(multiples_of, numbers):
        for n in numbers:
            if n % multiples_of:
                yield n

    def count(n):
        while True:
            yield n
            n += 1

    numbers = count(2)
    while True:
        prime = next(numbers)
        yield prime
        numbers = without(prime, numbers)


p = primes()
print([next(p) for _ in range(10)])
