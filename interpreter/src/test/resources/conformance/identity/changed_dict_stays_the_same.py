def change(d):
    before = id(d)
    d["new"] = 1
    return id(d) == before


config = {}
print(change(config), config)
alias = config
alias |= {"more": 2}
print(alias is config, config)
copy = dict(config)
print(copy == config, copy is config)
