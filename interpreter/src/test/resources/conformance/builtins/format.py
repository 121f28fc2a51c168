print(format(3.14159, ".2f"), format(255, "x"), format("a", ">3"), format(5))
print(format(1e6, ","))
print(format(True, "d"), format([1], ""), repr(format(None)), format(12345.678, "_.1f"))
try:
    format(5, "s")
except ValueError as error:
    print(error)
