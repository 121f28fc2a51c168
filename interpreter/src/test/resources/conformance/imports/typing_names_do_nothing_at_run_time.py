from typing import Any, Callable, Optional


def apply(f: Callable[[int], int], x: Optional[int] = None) -> Any:
    return f(x or 0)


print(apply(lambda n: n + 1), apply(str, 5))
print(apply.__annotations__["return"], list[int], dict[str, int] | None, int | None)
