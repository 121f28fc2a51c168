from functools import WRAPPER_ASSIGNMENTS, update_wrapper, wraps


def original(x: int) -> str:
    """Original."""


original.tag = "kept"


@wraps(original)
def wrapper(*args):
    """Wrapper."""


print(wrapper.__name__, wrapper.__doc__, wrapper.__annotations__, wrapper.tag)
print(wrapper.__wrapped__ is original)
print(wrapper.__dict__ == {"tag": "kept", "__wrapped__": original})
print(update_wrapper(lambda: 0, original).__name__, WRAPPER_ASSIGNMENTS[:3])
