def f():
    super()


try:
    f()
except RuntimeError as error:
    print(error)
def g(self):
    super()
try:
    g(1)
except RuntimeError as error:
    print(error)
