def f():
    del nothing


try:
    f()
except UnboundLocalError as error:
    print(error)
try:
    del missing
except NameError as error:
    print(error)
