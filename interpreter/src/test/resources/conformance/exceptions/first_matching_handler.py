def handle(error):
    try:
        raise error
    except (KeyError, IndexError) as e:
        return "lookup " + repr(e)
    except ArithmeticError as e:
        return "arithmetic " + repr(e)
    except Exception as e:
        return "other " + repr(e)


for e in (KeyError("k"), IndexError("i"), OverflowError("o"), TypeError("t")):
    print(handle(e))
