import sys

if sys.version_info >= (3, 12):
    print(ascii(eval(b'# -*- coding: latin1 -*-\n"\xc2\xa4"\n')), ascii(eval(b'"\xc2\xa4"')))
    print(eval(memoryview(b"$23$")[1:-1]), eval(bytearray(b"5")), eval(b"\xef\xbb\xbf1"))
    try:
        eval(b"# coding: unheard-of\n1")
    except SyntaxError as error:
        print(error.msg)

    class Path:
        def __fspath__(self):
            return "there"

    print(compile("1", Path(), "eval").co_filename, compile("1", b"here", "eval").co_filename)
    try:
        compile("1", 1, "eval")
    except TypeError as error:
        print(error)
