inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf > 10 ** 300, nan == nan, nan != nan, inf == inf)
print(1e308 * 10, -1e308 * 10, int(1e20), [nan] == [nan], nan in [nan])
try:
    int(inf)
except OverflowError as error:
    print(error)
try:
    int(nan)
except ValueError as error:
    print(error)
