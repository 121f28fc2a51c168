def f(
    first,
    second=[
        1,
        2,
    ],
    *,
    third,
):
    result = first + \
        third
    if (
        result > 1
        and second
    ):
        return {
            "a": result,
            "b": [
                first,
                third,
            ],
        }
    return (first
            .bit_length()
            .__add__(1))


print(f(1, third=2))
print(f(0, second=[], third=1))
