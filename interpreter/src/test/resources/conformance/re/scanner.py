import re
import typing

scanner = re.Scanner(
    [
        (r"[a-z]\w*", lambda scanner, text: ("name", text)),
        (r"(\d)+\.(\d*)", lambda scanner, text: float(text)),
        (r"\d+", lambda scanner, text: int(text) + scanner.match.start()),
        (r"=|\+|-|\*|/", "operator"),
        (r"\s+", None),
    ]
)
print(scanner.scan("sum = 3*foo + 312.50+bar ?x"))
print(scanner.scan(""))
print(typing.Pattern[str], typing.Match, typing.AsyncContextManager[int])
