def f1():
    with a:
        for i in x:
            pass
def f2():
    try:
        for i in x: pass
    finally:
        b()
def f3():
    with a:
        [
          i for i in x]
def f4():
    with a:
        x = [i
        for i in x]
        for j in y:
            for i in x:
                 z()
def f5():
    try:
        for i in x:
            z()
            break
    except E:
        pass
def f6():
    try:
        for i in x:
            z()
    except E:
        pass
def f7():
    try:
        while a:
            z()
    except E:
        pass
    foo
def f8():
    try:
        a and \
          b
    except E:
        pass
    foo
