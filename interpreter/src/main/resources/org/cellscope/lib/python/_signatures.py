"""The signatures of built-in callables, as __text_signature__ tells them."""

# Each signature with the callables that have it; * stands for every class.
_TEXT = r"""
()
  .object
(object)
  .memoryview
(x=0, /)
  .float
($self, /)
  *.__abs__ *.__bool__ *.__getnewargs__ *.__hash__ *.__iter__ *.__len__ *.__neg__ *.__next__
  *.__pos__ *.__reduce__ *.__repr__ *.__sizeof__ *.__str__ _io.BytesIO.close _io.BytesIO.flush
  _io.BytesIO.getbuffer _io.BytesIO.getvalue _io.BytesIO.isatty _io.BytesIO.readable
  _io.BytesIO.seekable _io.BytesIO.tell _io.BytesIO.writable _io.StringIO.close
  _io.StringIO.getvalue _io.StringIO.readable _io.StringIO.seekable _io.StringIO.tell
  _io.StringIO.writable _random.Random.getstate _random.Random.random async_generator.__aiter__
  async_generator.__anext__ bool.__invert__ bytearray.clear bytearray.copy bytearray.reverse
  bytes.__bytes__ complex.__complex__ complex.conjugate coroutine.__await__ dict.__reversed__
  dict.popitem float.__ceil__ float.__float__ float.__floor__ float.__int__ float.__trunc__
  float.as_integer_ratio float.conjugate float.hex float.is_integer
  functools._lru_cache_wrapper.cache_clear functools._lru_cache_wrapper.cache_info int.__float__
  int.__index__ int.__int__ int.__invert__ int.as_integer_ratio int.bit_count int.bit_length
  int.is_integer list.__reversed__ list.clear list.copy list.reverse memoryview.release
  memoryview.tolist memoryview.toreadonly object.__dir__ object.__getstate__ str.capitalize
  str.casefold str.isalnum str.isalpha str.isascii str.isdecimal str.isdigit str.isidentifier
  str.islower str.isnumeric str.isprintable str.isspace str.istitle str.isupper str.lower
  str.swapcase str.title str.upper type.__dir__ type.__subclasses__ type.mro
($module, /)
  builtins.globals builtins.locals gc.disable gc.enable gc.freeze gc.get_count gc.get_debug
  gc.get_freeze_count gc.get_stats gc.get_threshold gc.isenabled gc.unfreeze
  sys._clear_type_cache sys._current_exceptions sys._current_frames sys._debugmallocstats
  sys.deactivate_stack_trampoline sys.exc_info sys.exception sys.get_asyncgen_hooks
  sys.get_coroutine_origin_tracking_depth sys.get_int_max_str_digits sys.getallocatedblocks
  sys.getdefaultencoding sys.getdlopenflags sys.getfilesystemencodeerrors
  sys.getfilesystemencoding sys.getprofile sys.getrecursionlimit sys.getswitchinterval
  sys.gettrace sys.getunicodeinternedsize sys.is_finalizing sys.is_stack_trampoline_active
([contents])
  .cell
(frm, to, /)
  bytearray.maketrans bytes.maketrans
($self, b, /)
  _io.BytesIO.write
($self, k, /)
  _random.Random.getrandbits
($self, s, /)
  _io.StringIO.write
(iterable, /)
  itertools._tee itertools.cycle itertools.pairwise
(iterable, n)
  itertools.batched
(iterable, r)
  itertools.combinations itertools.combinations_with_replacement
(sequence, /)
  .reversed
($module, a, /)
  operator.abs operator.index operator.inv operator.invert operator.neg operator.not_
  operator.pos operator.truth
($module, c, /)
  builtins.ord
($module, i, /)
  builtins.chr
($module, n, /)
  math.factorial math.isqrt
($module, x, /)
  builtins.abs math.acos math.acosh math.asin math.asinh math.atan math.atanh math.cbrt
  math.ceil math.cos math.cosh math.degrees math.erf math.erfc math.exp math.exp2 math.expm1
  math.fabs math.floor math.frexp math.gamma math.isfinite math.isinf math.isnan math.lgamma
  math.log10 math.log1p math.log2 math.modf math.radians math.sin math.sinh math.sqrt math.tan
  math.tanh math.trunc math.ulp
($self, key, /)
  *.__contains__ *.__delitem__ bytearray.__getitem__ bytes.__getitem__
  collections.deque.__getitem__ dict.__getitem__ mappingproxy.__getitem__ memoryview.__getitem__
  range.__getitem__ str.__getitem__ tuple.__getitem__ types.GenericAlias.__getitem__
  types.UnionType.__getitem__
($self, sep, /)
  bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition str.partition
  str.rpartition
($self, item, /)
  bytearray.append
($self, name, /)
  *.__delattr__ *.__getattribute__
(iterable=(), /)
  .list .tuple
(name, doc=None)
  .module
(real=0, imag=0)
  .complex
($module, arg, /)
  sys._setprofileallthreads sys._settraceallthreads
($module, obj, /)
  builtins.ascii builtins.callable builtins.hash builtins.id builtins.len builtins.repr
  gc.is_finalized gc.is_tracked
($module, seq, /)
  math.fsum
($self, /, oparg)
  code._varname_from_oparg
($self, flags, /)
  *.__buffer__
($self, index, /)
  list.__getitem__
($self, lines, /)
  _io.BytesIO.writelines
($self, state, /)
  _random.Random.setstate
($self, table, /)
  str.translate
($self, value, /)
  *.__add__ *.__and__ *.__eq__ *.__ge__ *.__gt__ *.__iadd__ *.__imul__ *.__ior__ *.__le__
  *.__lt__ *.__mod__ *.__mul__ *.__ne__ *.__or__ *.__radd__ *.__rand__ *.__rmod__ *.__rmul__
  *.__ror__ *.__rsub__ *.__rtruediv__ *.__rxor__ *.__sub__ *.__truediv__ *.__xor__
  bytearray.remove float.__divmod__ float.__floordiv__ float.__rdivmod__ float.__rfloordiv__
  int.__divmod__ int.__floordiv__ int.__lshift__ int.__rdivmod__ int.__rfloordiv__
  int.__rlshift__ int.__rrshift__ int.__rshift__ list.count list.remove set.__iand__
  set.__isub__ set.__ixor__ tuple.count
($self, width, /)
  bytearray.zfill bytes.zfill str.zfill
(attr, /, *attrs)
  operator.attrgetter
(data, selectors)
  itertools.compress
(item, /, *items)
  operator.itemgetter
(start=0, step=1)
  itertools.count
($module, /, hook)
  sys.addaudithook
($module, a, b, /)
  operator._compare_digest operator.add operator.and_ operator.concat operator.contains
  operator.countOf operator.delitem operator.eq operator.floordiv operator.ge operator.getitem
  operator.gt operator.iadd operator.iand operator.iconcat operator.ifloordiv operator.ilshift
  operator.imatmul operator.imod operator.imul operator.indexOf operator.ior operator.ipow
  operator.irshift operator.is_ operator.is_not operator.isub operator.itruediv operator.ixor
  operator.le operator.lshift operator.lt operator.matmul operator.mod operator.mul operator.ne
  operator.or_ operator.pow operator.rshift operator.sub operator.truediv operator.xor
($module, n, k, /)
  math.comb
($module, p, q, /)
  math.dist math.sumprod
($module, x, i, /)
  math.ldexp
($module, x, y, /)
  builtins.divmod math.copysign math.fmod math.pow math.remainder
($module, y, x, /)
  math.atan2
($self, buffer, /)
  _io.BytesIO.readinto bytearray.__release_buffer__ memoryview.__release_buffer__
($self, n=None, /)
  _random.Random.seed
($self, object, /)
  list.append
($self, prefix, /)
  bytearray.removeprefix bytes.removeprefix str.removeprefix
($self, suffix, /)
  bytearray.removesuffix bytes.removesuffix str.removesuffix
($type, string, /)
  bytearray.fromhex bytes.fromhex float.fromhex
(iterable, r=None)
  itertools.permutations
($module, /, depth)
  sys.set_coroutine_origin_tracking_depth
($module, /, mycmp)
  _functools.cmp_to_key
($module, flags, /)
  gc.set_debug sys.setdlopenflags
($module, limit, /)
  sys.setrecursionlimit
($self, proto=0, /)
  bytearray.__reduce_ex__
($self, size=-1, /)
  _io.BytesIO.read _io.BytesIO.read1 _io.BytesIO.readline _io.StringIO.read
  _io.StringIO.readline
($type, typestr, /)
  float.__getformat__
(initial_bytes=b'')
  _io.BytesIO
(iterable, start=0)
  .enumerate
($module, *integers)
  math.gcd math.lcm
($module, number, /)
  builtins.bin builtins.hex builtins.oct
($module, object, /)
  _weakref.getweakrefcount _weakref.getweakrefs sys.__displayhook__ sys.displayhook
  sys.getrefcount
($module, string, /)
  sys.intern
($self, index=-1, /)
  bytearray.pop list.pop
($self, instance, /)
  *.__delete__ type.__instancecheck__
($self, iterable, /)
  list.extend str.join
($self, pos=None, /)
  _io.StringIO.truncate
($self, protocol, /)
  object.__reduce_ex__
($self, subclass, /)
  type.__subclasscheck__
($type, iterable, /)
  itertools.chain.from_iterable
(iterable, key=None)
  itertools.groupby
($module, /, depth=0)
  sys._getframemodulename
($module, a, b, c, /)
  operator.setitem
($module, backend, /)
  sys.activate_stack_trampoline
($module, depth=0, /)
  sys._getframe
($self, /, **changes)
  code.replace
($self, /, last=True)
  collections.OrderedDict.popitem
($self, /, order='C')
  memoryview.tobytes
($self, /, tabsize=8)
  bytearray.expandtabs bytes.expandtabs str.expandtabs
($self, size=None, /)
  _io.BytesIO.readlines _io.BytesIO.truncate
($module, dct, key, /)
  _weakref._remove_dead_weakref
($module, interval, /)
  sys.setswitchinterval
($module, iterable, /)
  builtins.all builtins.any
($self, bytes=None, /)
  bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip bytes.strip
($self, chars=None, /)
  str.lstrip str.rstrip str.strip
($self, key, value, /)
  *.__setitem__
($module, /, maxdigits)
  sys.set_int_max_str_digits
($module, n, k=None, /)
  math.perm
($module, obj, name, /)
  builtins.delattr builtins.hasattr
($module, prompt='', /)
  builtins.input
($self, format_spec, /)
  *.__format__
($self, index, item, /)
  bytearray.insert
($self, name, value, /)
  *.__setattr__
(function, instance, /)
  .method
(function, iterable, /)
  itertools.filterfalse itertools.starmap
($module, func, args, /)
  sys.call_tracing
($module, unraisable, /)
  sys.__unraisablehook__ sys.unraisablehook
($self, ndigits=None, /)
  float.__round__
($type, *args, **kwargs)
  *.__new__
(predicate, iterable, /)
  itertools.dropwhile itertools.takewhile
($module, status=None, /)
  sys.exit
($self, index, object, /)
  list.insert
($self, pos, whence=0, /)
  _io.BytesIO.seek _io.StringIO.seek
($type, /, object, flags)
  memoryview._from_flags
($module, /, generation=2)
  gc.collect
($self, /, keepends=False)
  bytearray.splitlines bytes.splitlines str.splitlines
($self, /, key, last=True)
  collections.OrderedDict.move_to_end
(name, /, *args, **kwargs)
  operator.methodcaller
($module, iterable, n=2, /)
  itertools.tee
($self, /, *args, **kwargs)
  *.__call__ *.__init__
($self, instance, value, /)
  *.__set__
($self, value, mod=None, /)
  *.__pow__ *.__rpow__
($module, async_iterable, /)
  builtins.aiter
($module, obj, default=0, /)
  operator.length_hint
($self, iterable_of_ints, /)
  bytearray.extend
($module, /, generation=None)
  gc.get_objects
($self, /, key, default=None)
  collections.OrderedDict.setdefault
($self, iterable_of_bytes, /)
  bytearray.join bytes.join
($self, key, default=None, /)
  dict.get dict.setdefault
($self, table, /, delete=b'')
  bytearray.translate bytes.translate
($module, obj, name, value, /)
  builtins.setattr
($self, old, new, count=-1, /)
  bytearray.replace bytes.replace str.replace
($module, iterable, /, start=0)
  builtins.sum
($module, mapping, iterable, /)
  _collections._count_elements
($self, width, fillchar=' ', /)
  str.center str.ljust str.rjust
($self, instance, owner=None, /)
  *.__get__
($self, width, fillchar=b' ', /)
  bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust
($type, /, iterable, value=None)
  collections.OrderedDict.fromkeys
($type, iterable, value=None, /)
  dict.fromkeys
(initial_value='', newline='\n')
  _io.StringIO
($module, /, base, exp, mod=None)
  builtins.pow
($module, cls, class_or_tuple, /)
  builtins.issubclass
($module, obj, class_or_tuple, /)
  builtins.isinstance
($module, x, y, /, *, steps=None)
  math.nextafter
($self, /, sep=None, maxsplit=-1)
  bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.rsplit str.split
($module, /, number, ndigits=None)
  builtins.round
($module, iterable, /, *, start=1)
  math.prod
($module, obj, /, *args, **kwargs)
  operator.call
($module, arg=<unrepresentable>, /)
  builtins.dir
($module, object, callback=None, /)
  _weakref.proxy
($module, value, format_spec='', /)
  builtins.format
($self, ndigits=<unrepresentable>, /)
  int.__round__
($module, object=<unrepresentable>, /)
  builtins.vars
($self, /, *, key=None, reverse=False)
  list.sort
(iterable, func=None, *, initial=None)
  itertools.accumulate
($module, exctype, value, traceback, /)
  sys.__excepthook__ sys.excepthook
($self, /, key, default=<unrepresentable>)
  collections.OrderedDict.pop
($self, key, default=<unrepresentable>, /)
  dict.pop
($self, /, format, shape=<unrepresentable>)
  memoryview.cast
(fget=None, fset=None, fdel=None, doc=None)
  .property
($self, value, start=0, stop=sys.maxsize, /)
  list.index tuple.index
($self, /, encoding='utf-8', errors='strict')
  bytearray.decode bytes.decode str.encode
($module, source, globals=None, locals=None, /)
  builtins.eval
($module, object, sentinel=<unrepresentable>, /)
  builtins.iter
(x, y=<unrepresentable>, z=<unrepresentable>, /)
  str.maketrans
($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)
  math.isclose
($module, iterator, default=<unrepresentable>, /)
  builtins.next
($module, aiterator, default=<unrepresentable>, /)
  builtins.anext
($module, iterable, /, *, key=None, reverse=False)
  builtins.sorted
($self, /, sep=<unrepresentable>, bytes_per_sep=1)
  bytearray.hex bytes.hex memoryview.hex
($type, /, bytes, byteorder='big', *, signed=False)
  int.from_bytes
($module, object, name, default=<unrepresentable>, /)
  builtins.getattr
($self, /, length=1, byteorder='big', *, signed=False)
  int.to_bytes
(code, globals, name=None, argdefs=None, closure=None)
  .function
($module, /, *args, sep=' ', end='\n', file=None, flush=False)
  builtins.print
($module, source, globals=None, locals=None, /, *, closure=None)
  builtins.exec
($module, /, name, globals=None, locals=None, fromlist=(), level=0)
  builtins.__import__
($module, /, source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
  builtins.compile
($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
  builtins.open
(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)
  .code
"""


def _read():
    found = {}
    signature = ""
    for line in _TEXT.strip("\n").split("\n"):
        if line[0] == "(":
            signature = line
        else:
            found.update(dict.fromkeys(line.split(), signature))
    return found


_SIGNATURES = _read()


def find(owner, name):
    """The signature of a member of a class or module, or of a class itself; None if it has none."""
    return _SIGNATURES.get(f"{owner}.{name}") or _SIGNATURES.get(f"*.{name}")
