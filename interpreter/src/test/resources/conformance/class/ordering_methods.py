class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a > b, sorted([b, a])[0].parts, max(a, b).parts)
try:
    a <= b
except TypeError as error:
    print(error)
