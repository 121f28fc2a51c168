def a(): pass
def b(): ...
def c(): return
def d(): return None
def e(): "doc"
def f(x): x
def g(): yield
def h(): raise ValueError
l = lambda: None
print(a(), b(), c(), d(), e(), f(1), list(g()), l())
