class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"{self.amount:{spec or '.2f'}} EUR"


print(f"{Money(3)} {Money(1234.5):,.1f} {format(Money(2), 'd')}")
