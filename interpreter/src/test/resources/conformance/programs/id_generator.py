def id_generator(prefix, start=1):
    def generate():
        number = start
        while True:
            reset = yield f"{prefix}-{number:03}"
            number = start if reset else number + 1

    numbers = generate()
    next_id = lambda: next(numbers)
    next_id.reset = lambda: numbers.send(True)
    return next_id


new = id_generator("user")
print(new(), new(), new.reset(), new())
