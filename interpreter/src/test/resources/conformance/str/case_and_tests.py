s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.swapcase(), "heLLO wORLD".capitalize())
print("ß".upper(), "ẞ".casefold())
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), " \t".isspace())
print("Abc".istitle(), "ab_1".isidentifier())
print("".isalpha(), "ABC".isupper(), "a1".islower(), "½".isnumeric())
print("²".isdigit(), "²".isdecimal(), "é".isascii())
