def printer(indent=2):
    def show(value, depth=0):
        pad = " " * (indent * depth)
        match value:
            case dict():
                for key, item in value.items():
                    if isinstance(item, (dict, list)):
                        print(f"{pad}{key}:")
                        show(item, depth + 1)
                    else:
                        print(f"{pad}{key} = {item!r}")
            case [*items]:
                for item in items:
                    print(f"{pad}-", item)
            case _:
                print(pad, value, sep="")
    return show


printer()({"name": "x", "tags": ["a", "b"], "size": {"w": 1, "h": 2.5}, "none": None})
