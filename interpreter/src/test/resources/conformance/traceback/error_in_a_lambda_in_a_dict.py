table = {
    "half": lambda n: n / 2,
    "inverse": lambda n: 1 / n,
}
print(table["half"](4))
print(table["inverse"](0))
