try:
    raise SystemExit(3)
except SystemExit as error:
    print("exit", error.code)
try:
    exit_code = [][0]
except LookupError:
    print("lookup")
