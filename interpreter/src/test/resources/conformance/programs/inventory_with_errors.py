class OutOfStock(Exception):
    pass


def inventory(**stock):
    def take(item, n=1):
        try:
            if stock[item] < n:
                raise OutOfStock(f"only {stock[item]} {item} left")
        except KeyError as error:
            raise OutOfStock(f"no {item} here") from error
        else:
            stock[item] -= n
        finally:
            log.append(item)
        return stock[item]

    log = []
    take.log = log
    return take


take = inventory(tea=2, milk=1)
print(take("tea"), take("milk"))
for item in ("milk", "rum"):
    try:
        take(item)
    except OutOfStock as error:
        print(error, "|", repr(error.__cause__))
print(take.log)
take("rum")
