def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


@deco
def run(items):
    return sum(x for x in items)


run([1, 2])
run([1, None])
