def make(prefix):
    class Tagger:
        def tag(self, text):
            return prefix + text
    return Tagger


A, B = make("a-"), make("b-")
print(A().tag("x"), B().tag("x"), A is B, A.__qualname__)
print(A.tag.__closure__[0].cell_contents)
