import re


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "pos", None))


print(re.sub('x*', '-', 'abxd'), re.split('x*', 'axbc'), re.findall('a|', 'aab'), re.sub('(?m)^', '> ', 'a\nb'), [m.span() for m in re.finditer(r'\b', 'ab cd')])
print(re.findall('(.*?),', 'a,b,c,'), re.findall('(a)(b)', 'abab'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2), re.subn('a','b','aaa'), re.fullmatch('a|ab', 'ab'))
print(re.search('(?:(x)|(y))+?z', 'xyz').groups(), re.match('((a)|b)*', 'ab').groups(), re.match(r'(a*)*', 'aab').groups(), re.match(r'(?:a?)*?y', 'aay'), re.match('(?=(a+))a*b\\1', 'baaabac'), re.search('(?=(a+))a*b\\1', 'baaabac'))
