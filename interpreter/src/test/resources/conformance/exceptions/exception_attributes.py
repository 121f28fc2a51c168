try:
    {}["missing"]
except KeyError as error:
    print(error.args, str(error), repr(error), error.__traceback__.tb_lineno)
try:
    undefined
except NameError as error:
    print(error.name, error.__traceback__.tb_frame.f_code.co_name)
try:
    (5).x
except AttributeError as error:
    print(error.name, error.obj)
