def gen():
    try:
        while True:
            try:
                yield "working"
            except ValueError as error:
                print("caught", error)
    finally:
        print("cleanup")


g = gen()
print(next(g), g.throw(ValueError("bad")))
g.close()
print(list(g))
