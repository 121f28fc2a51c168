import types


def f():
    yield


class C:
    def m(self):
        pass


print(isinstance(f, types.FunctionType), types.LambdaType is types.FunctionType)
print(isinstance(f(), types.GeneratorType), isinstance(C().m, types.MethodType))
print(isinstance(f.__code__, types.CodeType), isinstance(types, types.ModuleType))
print(isinstance(len, types.BuiltinFunctionType), types.NoneType)
print(types.CellType, types.FunctionType)
