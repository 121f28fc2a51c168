it=iter([1,2,3]); next(it); print(it.__reduce__())
list(it); print(it.__reduce__())
it=reversed([1,2,3]); next(it); print(it.__reduce__()); list(it); print(it.__reduce__())
it=iter((1,2,3)); next(it); print(it.__reduce__()); list(it); print(it.__reduce__())
it=iter("abc"); next(it); print(it.__reduce__()); list(it); print(it.__reduce__())
it=iter(b"abc"); next(it); print(it.__reduce__()); list(it); print(it.__reduce__())
for d in ({1:2,3:4},):
  for it in (iter(d),iter(d.values()),iter(d.items()),reversed(d),reversed(d.items())):
    next(it); print(it.__reduce__(), list(it)); list(it); print(it.__reduce__())
it=iter({1,2,3}); next(it); print(it.__reduce__(), list(it)); print(it.__reduce__())
it=iter(range(1,20,3)); next(it); print(it.__reduce__());it.__setstate__(2); print(list(it), it.__reduce__())
it=iter(range(0,2**70,2**66)); next(it); print(it.__reduce__());it.__setstate__(2); print(list(it)[:2], it.__reduce__())
it=iter(range(5)); it.__setstate__(-3); print(it.__reduce__()); it.__setstate__(300); print(it.__reduce__())
for it in (iter([1,2,3]),reversed([1,2,3]),iter((1,2,3)),iter('abc'),iter(b'abc'),iter(range(3))):
    for s in (-3,1,40):
        it.__setstate__(s); print(it.__reduce__(), it.__length_hint__())
    try: it.__setstate__('a')
    except TypeError as e: print(e)
class S:
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
it=iter(S()); next(it); r=it.__reduce__(); print(r[0],r[2]); list(it); print(it.__reduce__())
