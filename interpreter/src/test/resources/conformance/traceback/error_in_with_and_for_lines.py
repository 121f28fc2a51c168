class C:
    def __enter__(self):
        return [1, 0]

    def __exit__(self, *exc):
        print("leaving")


with C() as items:
    for item in items:
        print(6 / item)
