import re


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "pos", None))


print(re.match(r'(a)(b)?', 'ac'), re.match(r'(a)(b)?', 'ac').groups(), re.findall(r'\w+', 'hi there, you'), re.sub(r'(\w)(\w)', r'\2\1', 'abcd'), re.split(r'(,)\s*', 'a, b,c'))
print(re.compile('a+', re.I|re.M), repr(re.I|re.M), str(re.I), repr(re.compile(b'x')), re.compile('a').flags, re.NOFLAG, re.I|4096)
m = re.match(r'(?P<y>\d{4})-(?P<m>\d\d)', '2024-05'); print(m.groupdict(), m.lastgroup, m.lastindex, m['y'], m.span('m'), m.expand(r'\g<m>/\1'), m.regs, m.pos, m.endpos, m.re)
attempt(lambda: m.group(5)); attempt(lambda: m['z']); print(re.escape('a.b c\n'), re.escape(b'a+b'))
