class ShopError(Exception):
    """Anything wrong in the shop."""


class SoldOut(ShopError):
    def __init__(self, item, left=0):
        super().__init__(f"{item} is sold out")
        self.item = item


try:
    raise SoldOut("tea")
except ShopError as error:
    print(type(error).__name__, error, error.item, error.args, repr(error))
raise SoldOut("cake")
