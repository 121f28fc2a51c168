def gen():
    yield


print(gen())
print(n for n in [])
