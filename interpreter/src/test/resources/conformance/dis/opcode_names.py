import dis
print(dis.opmap["LOAD_DEREF"], dis.opname[dis.opmap["MAKE_CELL"]], dis.HAVE_ARGUMENT)
print(dis.opmap["LOAD_FAST"] in dis.haslocal)
print(dis.opmap["LOAD_DEREF"] in dis.hasfree, dis.cmp_op)
