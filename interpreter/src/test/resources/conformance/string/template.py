from string import Template
t = Template("$name owes ${amount} EUR, $$5")
print(t.substitute(name="Ada", amount=3), "|", t.safe_substitute(name="Bob"))
try:
    t.substitute(name="x")
except KeyError as error:
    print(repr(error))
try:
    Template("$ 5").substitute()
except ValueError as error:
    print(error)
