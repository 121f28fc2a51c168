class C:
    global made_here
    made_here = "global"
    own = "attribute"


print(made_here, C.own, hasattr(C, "made_here"))
