def area(width, height=2, *rest, scale: float = 1.0) -> float:
    """Compute the area.

    Width times height.
    """


help(area)
