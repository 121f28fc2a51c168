import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(lineno, category.__name__, message)


warnings.showwarning = show
warnings.simplefilter("default")
for i in range(3):
    warnings.warn("again")
for i in range(3):
    warnings.warn(f"number {i}")
warnings.simplefilter("once")
for i in range(2):
    warnings.warn("once")
warnings.warn("once")
warnings.simplefilter("ignore")
warnings.warn("not at all")
