class Validators:
    class Ranges:
        @staticmethod
        def between(low, high):
            def check(value):
                return low <= value <= high
            return check


teen = Validators.Ranges.between(13, 19)
print(teen(15), teen(30), teen.__qualname__)
print(teen.__code__.co_freevars)
