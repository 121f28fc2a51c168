type Pair[T] = tuple[T, T]


def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, item: T):
        self.item = item


print(first([1, 2]), Box("x").item, Pair.__name__, first.__type_params__)
print(Box.__type_params__)
