import re


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "pos", None))


for r in [r'\2', r'\g<x>', r'\g<1', r'\g', r'\q', r'\g<>', r'\400', r'\g<a b>', '\\', r'\g<9>', r'\0\n\.']:
    attempattempt(lambda: repr(re.sub('(a)', r, 'xax')))
