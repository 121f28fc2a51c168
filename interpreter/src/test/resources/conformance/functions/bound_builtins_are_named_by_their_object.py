class Numbers(list):
    pass


for call in (
    lambda: True.bit_length(1),
    lambda: (lambda f: f(1))(True.bit_length),
    lambda: Numbers().append(),
    lambda: (lambda f: f())(Numbers().append),
    lambda: [].__getitem__(),
    lambda: {}.__contains__(1, 2),
    lambda: "a".encode(None),
    lambda: format(1, None),
):
    try:
        call()
    except TypeError as error:
        print(error)
print(list.__getitem__, dict.__contains__, list[len])
