import random


class Half(random.Random):
    def random(self):
        return 0.5


class Bits(Half):
    def getrandbits(self, k):
        return 1


print(Half().randrange(10), Half().choice("abcd"), Bits().randrange(10), Bits().choice("abcd"))
source = random.Random(7)
state = source.getstate()
numbers = [source.random() for _ in range(3)]
copy = random.Random()
copy.setstate((2, *state[1:]))
print(numbers == [copy.random() for _ in range(3)])
print(random.Random(bytearray(b"seed")).random() == random.Random(b"seed").random())
print(random.NV_MAGICCONST, random.LOG4, random.SG_MAGICCONST, random.BPF, random.TWOPI)
