import dis


def tried(*args, **options):
    try:
        return dis.stack_effect(*args, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(tried())
print(tried(1, 2, 3))
print(tried(1))
print(tried(1, 2))
print(tried(100))
print(tried(300, 1))
print(tried(100, 0, jump=2))
