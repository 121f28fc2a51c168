class Date:
    made = 0

    def __init__(self, text):
        self.text = text

    @classmethod
    def of(cls, *parts):
        cls.made += 1
        return cls("-".join(map(str, parts)))

    @staticmethod
    def valid(text):
        return text.count("-") == 2


d = Date.of(2024, 2, 29)
print(d.text, Date.valid(d.text), d.valid("x"), Date.made, d.of(1).text)
