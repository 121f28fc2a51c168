print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("a\nb\t\\"))
print(repr("\x00\x7f\xa0é\u200b😀"))
print(["a'b", "\r"], ascii("é😀"), "\x41\u00e9\N{EURO SIGN}", r"raw\n", 'a' "b")
