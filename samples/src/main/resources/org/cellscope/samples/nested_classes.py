class Checks:
    class Number:
        @staticmethod
        def at_least(limit):
            def check(value):
                return value >= limit
            return check

    class Text:
        @staticmethod
        def starts_with(prefix):
            def check(value):
                return value.startswith(prefix)
            return check


adult = Checks.Number.at_least(18)
python = Checks.Text.starts_with("py")

print(adult(17), adult(18))
print(python("pyramid"), python("java"))
for check in (adult, python):
    print(check.__qualname__)
