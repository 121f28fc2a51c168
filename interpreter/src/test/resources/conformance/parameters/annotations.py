def area(width: int, height: "cm" = 2, *rest: str, scale: float = 1.0) -> int:
    return width * height


print(area.__annotations__)
print(area(3))
x: int = 5
y: str
print(__annotations__, x)
