data = bytearray(b"abcdefgh")
view = memoryview(data)
view[0] = ord("z")
view[1:3] = b"XY"
part = view[2:6:2]
print(data, part.tolist(), part.strides, part.contiguous, bytes(part))
print(view.format, view.itemsize, view.ndim, view.shape, view.readonly, view.obj is data)
for action in (lambda: view.__setitem__(slice(1, 3), b"XYZ"), lambda: view.__setitem__(0, 300),
               lambda: view.__setitem__(0, "a"), lambda: view[20], lambda: view["a"],
               lambda: view.__delitem__(0), lambda: memoryview(b"abc").__setitem__(0, 1),
               lambda: memoryview("abc"), lambda: hash(view)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
