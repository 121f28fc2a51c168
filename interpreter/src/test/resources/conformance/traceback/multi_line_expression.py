values = [3, 0]
result = (
    values[0]
    +
    values[0] / values[1]
)
