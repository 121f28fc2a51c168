class A[T: int, *Ts, **P](Base[T], metaclass=M):
    def m[U: (T, int)](self, x: U, *a: *Ts, k: T = 1) -> T: return x
    type X[V] = dict[V, T]
type Y = list[int]
def f[T](a: T, b=2, *, c=3): return lambda: T
@dec
async def g[**P](*a: P.args): yield a
