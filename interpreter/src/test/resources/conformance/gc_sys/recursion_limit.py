import sys


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
print(100 < depth(0) < 200)
sys.setrecursionlimit(old)
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
