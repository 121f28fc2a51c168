print("%s %r %d %5d|%-5d|%05d %x %X %o" % ("a", "b", 3.9, 42, 42, 42, 255, 255, 8))
print("%.2f %8.3f %e %g %+d %c%c %%" % (3.14159, 2.5, 12345.678, 0.00001, 5, "x", 65))
print("%(name)s is %(age)d" % {"name": "Ada", "age": 36}, "%s" % (1,))
print("%s" % [1, 2], "%.3s" % "abcdef")
for text, args in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%q", 1)):
    try:
        text % args
    except (TypeError, ValueError) as error:
        print(error)
