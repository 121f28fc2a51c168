from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.appendleft(0)
print(d, d.maxlen, d[0], d[-1], len(d), list(d), 3 in d)
d.rotate(1)
print(d, d.pop(), d.popleft(), d)
d.extend("ab")
d.extendleft("z")
print(d, deque("ab"), deque(reversed("ab")))
try:
    deque().pop()
except IndexError as error:
    print(error)
