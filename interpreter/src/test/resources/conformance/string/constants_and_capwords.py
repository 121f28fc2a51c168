import string
print(string.ascii_lowercase, string.ascii_uppercase, string.digits)
print(string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable))
print(string.ascii_letters[26:29])
print(string.capwords("hello big  world"), string.capwords("a-b", "-"))
