import re


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "pos", None))


for p in ['(', ')', '[', 'a**', '*', 'a{3,2}', '(?P<a>x)(?P<a>y)', r'\q', r'(?<=a+)b', '(?P<1a>x)', '(?z)', 'a(?i)', r'\1', '[z-a]', r'\x1', '(?', '(?P', '(?P<', '(?P<a', '(?#', r'(?P=b)', '(?<', '(?<x', '(?(1)a|b|c)', '(?(2)a)', '(?(0)a)', '(?(a)b)', '(?i', '(?i-', '(?-i)', '(?i-i:a)', '\\', '[a', r'\N{foo}', r'\u12', r'(a\1)', 'a{99999999999}', '(?aL)', '(?au:x)', r'[\d-a]', r'\400', 'x{,3}{2}', 'a++b','(?P>x)', '(?<=(a)\\1)b', '^*','(?:a','\n\n(a', '(?i:', '(?ix','(?-', '(?-z:a)', '(?i9)']:
    attempattempt(lambda: re.compile(p))
attempt(lambda: re.compile('a', re.L)); attempt(lambda: re.compile(b'a', re.U)); attempt(lambda: re.match('a', b'a')); attempt(lambda: re.match(1, 'a')); attempt(lambda: re.match('a', 1)); attempt(lambda: re.match(b'a', 'a'))
