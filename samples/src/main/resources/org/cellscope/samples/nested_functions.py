def report(prices):
    def with_tax(price):
        return price + price // 5

    def line(price):
        return f"{price} -> {with_tax(price)}"

    for price in prices:
        print(line(price))
    return line


first = report([10, 20])
second = report([30])

print(first is second)
print(first.__code__ is second.__code__)
print(first.__code__.co_freevars)
