"""Short descriptions of built-in functions and methods: what __doc__ and help() say of them."""

_TEXT = """
builtins.abs: The distance of a number from zero.
builtins.aiter: The asynchronous iterator over an asynchronous iterable.
builtins.all: Whether every item is true; so it is when there are none.
builtins.anext: What the next step of an asynchronous iterator gives; a default in its place at the end.
builtins.any: Whether at least one item is true.
builtins.ascii: The repr of an object with escapes for all that is not ASCII.
builtins.bin: The binary digits of an integer behind '0b'.
builtins.breakpoint: breakpoint(*args, **kws): calls sys.breakpointhook, which pauses the program.
builtins.callable: Whether an object can be called; an instance can if its class has __call__.
builtins.chr: The character of a code point.
builtins.compile: Compiles a text to a code object for exec() or eval().
builtins.delattr: Removes an attribute, as 'del object.name' does.
builtins.dir: dir([object]): the names that an object has, or those of the present scope, in order.
builtins.divmod: The pair (x // y, x % y).
builtins.eval: The value of an expression, given as a text or a code object.
builtins.exec: Executes statements, given as a text or a code object.
builtins.format: The text of a value by a format specification.
builtins.getattr: getattr(object, name[, default]): the attribute of that name; the default where there is none.
builtins.globals: The dictionary of the module that is running: its global names.
builtins.hasattr: Whether an object has an attribute of that name.
builtins.hash: The number by which sets and dictionaries look an object up; equal objects have the same.
builtins.hex: The hexadecimal digits of an integer behind '0x'.
builtins.id: The number of an object, its own as long as it lives.
builtins.input: Prints a prompt and reads a line, without its end.
builtins.isinstance: Whether an object is an instance of a class, or of one of several, or of classes derived from them.
builtins.issubclass: Whether a class is another one, or one of several, or derived from them.
builtins.iter: iter(iterable) or iter(callable, sentinel): an iterator over the items, or over what calls return until the sentinel comes.
builtins.len: How many items a container has.
builtins.locals: The names of the present scope with their values.
builtins.max: max(iterable, *[, default=obj, key=func]) or max(a, b, *args, *[, key=func]): the largest item or argument.
builtins.min: min(iterable, *[, default=obj, key=func]) or min(a, b, *args, *[, key=func]): the smallest item or argument.
builtins.next: next(iterator[, default]): the next item; the default when there is none.
builtins.oct: The octal digits of an integer behind '0o'.
builtins.open: Opens a file; programs have none here.
builtins.ord: The code point of a character.
builtins.pow: A number to a power; with a third argument the remainder of that.
builtins.print: Writes values to a stream, by default sys.stdout, with a separator between them and an end behind them.
builtins.repr: The text of an object as a program would write it, where there is one.
builtins.round: A number rounded to a count of decimal digits, a half to the even neighbour.
builtins.setattr: Sets an attribute, as 'object.name = value' does.
builtins.sorted: A new list of the items in ascending order; a key function says by what, reverse turns the order round.
builtins.sum: The start value with all items added to it.
builtins.vars: vars([object]): the __dict__ of an object; without one as locals().
builtins.__import__: What the import statement calls to load a module.
builtins.__build_class__: What the class statement calls to make a class.
str.capitalize: A copy whose first character is upper case and the rest lower case.
str.casefold: A copy for comparing texts without regard to case.
str.center: The text in the middle of a given width.
str.count: How often a text occurs in another without overlapping.
str.encode: The bytes of the text in an encoding.
str.endswith: Whether the text ends with another, or with one of a tuple.
str.expandtabs: A copy whose tabs are spaces up to the next tab stop.
str.find: The first index of a text in another; -1 if it is not there.
str.format: A copy whose fields in braces are replaced by the arguments.
str.format_map: As format(), with the names taken from a mapping.
str.index: The first index of a text in another; a ValueError if it is not there.
str.isalnum: Whether all characters are letters or digits, and there are some.
str.isalpha: Whether all characters are letters, and there are some.
str.isascii: Whether all characters are ASCII.
str.isdecimal: Whether all characters are decimal digits, and there are some.
str.isdigit: Whether all characters are digits, and there are some.
str.isidentifier: Whether the text could be a name in a program; keywords count, too.
str.islower: Whether the cased characters are lower case, and there are some.
str.isnumeric: Whether all characters stand for numbers, and there are some.
str.isprintable: Whether repr() would escape nothing.
str.isspace: Whether all characters are white space, and there are some.
str.istitle: Whether each word begins in upper case and goes on in lower case.
str.isupper: Whether the cased characters are upper case, and there are some.
str.join: The texts of an iterable with this one between them.
str.ljust: The text at the left of a given width.
str.lower: A copy in lower case.
str.lstrip: A copy without white space, or given characters, at the start.
str.maketrans: A table for translate().
str.partition: The parts before and behind the first separator, with it between them.
str.removeprefix: A copy without a text at the start, if it is there.
str.removesuffix: A copy without a text at the end, if it is there.
str.replace: A copy in which each occurrence of a text is replaced by another, up to a count.
str.rfind: The last index of a text in another; -1 if it is not there.
str.rindex: The last index of a text in another; a ValueError if it is not there.
str.rjust: The text at the right of a given width.
str.rpartition: The parts before and behind the last separator, with it between them.
str.rsplit: The words, or the parts between separators, counted from the right.
str.rstrip: A copy without white space, or given characters, at the end.
str.split: The words, or the parts between separators.
str.splitlines: The lines, with their ends if asked for.
str.startswith: Whether the text begins with another, or with one of a tuple.
str.strip: A copy without white space, or given characters, at both ends.
str.swapcase: A copy with upper case for lower case and lower for upper.
str.title: A copy in which each word begins in upper case.
str.translate: A copy whose characters are replaced by a table.
str.upper: A copy in upper case.
str.zfill: The text with zeros at the left up to a width, behind a sign.
list.append: Adds an object at the end.
list.clear: Removes all items.
list.copy: A new list of the same items.
list.count: How often a value occurs.
list.extend: Adds the items of an iterable at the end.
list.index: The first index of a value; a ValueError if it is not there.
list.insert: Puts an object before an index.
list.pop: Takes out the item at an index, by default the last, and returns it.
list.remove: Takes out the first item that equals a value; a ValueError if there is none.
list.reverse: Turns the order of the items round, in place.
list.sort: Sorts the items in place, in ascending order; equal ones keep their order.
tuple.count: How often a value occurs.
tuple.index: The first index of a value; a ValueError if it is not there.
dict.clear: Removes all keys.
dict.copy: A new dictionary of the same keys and values.
dict.fromkeys: A new dictionary of keys that all have one value.
dict.get: The value of a key; a default, None if not given, where it is not there.
dict.items: A view of the pairs of keys and values.
dict.keys: A view of the keys.
dict.pop: D.pop(k[,d]): takes a key out and returns its value; a default, or a KeyError, where it is not there.
dict.popitem: Takes out the pair that was put in last.
dict.setdefault: The value of a key, which is set to a default where it is not there.
dict.update: D.update([E, ]**F): sets keys from a mapping, from pairs and from keywords.
dict.values: A view of the values.
set.add: Adds an element, if it is not there already.
set.clear: Removes all elements.
set.copy: A new set of the same elements.
set.difference: The elements that the others do not have.
set.difference_update: Removes the elements of the others.
set.discard: Removes an element, if it is there.
set.intersection: The elements that the others have as well.
set.intersection_update: Keeps only what the others have as well.
set.isdisjoint: Whether two sets have no element in common.
set.issubset: Whether another set has all elements of this one.
set.issuperset: Whether this set has all elements of another.
set.pop: Takes out some element and returns it.
set.remove: Removes an element; a KeyError if it is not there.
set.symmetric_difference: The elements that are in one of the two alone.
set.symmetric_difference_update: Keeps what is in one of the two alone.
set.union: The elements of all.
set.update: Adds the elements of the others.
int.as_integer_ratio: The pair of integers whose quotient is the number.
int.bit_count: How many ones the binary digits have.
int.bit_length: How many binary digits the number needs.
int.from_bytes: The integer that bytes stand for.
int.to_bytes: The bytes that stand for the integer.
float.as_integer_ratio: The pair of integers whose quotient is the number.
float.fromhex: The number of a hexadecimal text.
float.hex: The hexadecimal text of the number.
float.is_integer: Whether the number is a whole one.
generator.close: Ends the generator: raises GeneratorExit where it is suspended.
generator.send: Goes on with a value for the present yield; returns what is yielded next.
generator.throw: Raises an exception where the generator is suspended; returns what is yielded next.
"""


def _read():
    found = {}
    for line in _TEXT.strip().split("\n"):
        name, _, text = line.partition(": ")
        found[name] = text
    for name, text in list(found.items()):
        owner, _, member = name.partition(".")
        if owner == "set":
            found[f"frozenset.{member}"] = text
        elif owner == "generator":
            found[f"coroutine.{member}"] = text.replace("yielded", "awaited").replace("the generator", "the coroutine")
    return found


_DOCS = _read()


def find(owner, name):
    """The description of a member of a class or module; None if there is none."""
    return _DOCS.get(f"{owner}.{name}")
