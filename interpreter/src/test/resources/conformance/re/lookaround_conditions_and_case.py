import re


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "pos", None))


print(re.findall(r'(?<=a)b|(?<!a)c', 'abcac'), re.findall('(?i)straße|ſ', 'STRASSE Straße s S'), re.match('(?:(a)|b)*', 'ab').group(1), re.match('(a)?(?(1)b|c)', 'c'), re.match('(?>a+)ab','aaab'), re.match('a*+b','aaab'))
print(re.compile('(a+)+$').search('a'*18+'b'), re.match('(?s:.)x', '\nx'), re.match('(?x) a b # c\n c', 'abc'))
print(re.findall(r'[^\W\d_]+', 'ab1_cd é'), re.findall(r'(?a)\w', 'é a'), re.match('[A-Z]', 'k', re.I), re.match('[^a]', 'A', re.I), re.compile('ab', re.X|re.A), re.compile('x'*300) )
