def load(key):
    try:
        return {}[key]
    except KeyError as error:
        raise ValueError(f"no {key}") from error


load("colour")
