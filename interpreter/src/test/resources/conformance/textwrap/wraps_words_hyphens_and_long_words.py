import textwrap

text = "The well-known fox (a quick-witted one) jumps -- or so they say -- over supercalifragilistic dogs."
for options in ({"width": 20}, {"width": 12}, {"width": 12, "break_long_words": False},
                {"width": 18, "break_on_hyphens": False}, {"width": 30, "initial_indent": "* ", "subsequent_indent": "  "},
                {"width": 20, "max_lines": 2}, {"width": 20, "max_lines": 2, "placeholder": "..."}):
    print(textwrap.wrap(text, **options))
print(textwrap.TextWrapper(width=40, fix_sentence_endings=True).fill("One ends. Two begins! \t Three\nfour."))
print(textwrap.shorten("Hello   world, how are you?", 15), textwrap.shorten("Hello world", 8, placeholder="~"))
for width in (0, 3):
    try:
        print(textwrap.TextWrapper(width=width, max_lines=1).wrap("hello there"))
    except ValueError as error:
        print(error)
