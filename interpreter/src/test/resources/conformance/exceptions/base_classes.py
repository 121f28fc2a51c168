print(ZeroDivisionError.__mro__)
print(issubclass(KeyError, LookupError), issubclass(KeyboardInterrupt, Exception))
print(UnboundLocalError.__bases__, RecursionError.__bases__, StopIteration.__bases__)
print(isinstance(OSError(), IOError), ModuleNotFoundError.__base__)
