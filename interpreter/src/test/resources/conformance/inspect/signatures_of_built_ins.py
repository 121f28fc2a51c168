import inspect

for each in (len, print, sorted, str.join, "".join, dict.get, [].append, list, object, enumerate,
             isinstance, int.to_bytes, dict.fromkeys, float.hex, list.sort, object.__init__):
    print(each.__qualname__, inspect.signature(each), each.__text_signature__)
for each in (int, dict, range, min, iter, getattr, str.format, Exception, set.add):
    try:
        print(inspect.signature(each))
    except ValueError as error:
        print(error)
