import dis
import sys


def inner(x):
    value = 1
    return value / x


def outer():
    return inner(0)


try:
    dis.distb()
except RuntimeError as error:
    print(error)
try:
    outer()
except ZeroDivisionError as error:
    last = sys.last_exc = error
sys.last_traceback = last.__traceback__
dis.dis()
dis.distb()
dis.distb(last.__traceback__.tb_next)
found = dis.Bytecode.from_traceback(last.__traceback__)
print(found.codeobj.co_name, found.current_offset, found.first_line)
print(found.dis())
