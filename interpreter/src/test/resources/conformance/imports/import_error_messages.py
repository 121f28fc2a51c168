for statement in ("import nothing_here", "from math import nothing", "import math.x"):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
