def extend(items):
    items.append("pear")


def replace(items):
    items = ["plum"]
    return items


basket = ["apple"]
same = basket
extend(basket)
print(basket, same)

print(replace(basket))
print(basket, same is basket)


def collect(item, bag=[]):
    bag.append(item)
    return bag


print(collect("a"))
print(collect("b"))
print(collect.__defaults__)
