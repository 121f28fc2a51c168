from string import Template


class Dotted(Template):
    idpattern = r"(?a:[_a-z][._a-z0-9]*)"


class At(Template):
    delimiter = "@"
    braceidpattern = r"[0-9]+"


class Own(Template):
    pattern = r"%(?:(?P<escaped>%)|(?P<named>[a-z]+)|\[(?P<braced>[a-z]+)\]|(?P<invalid>))"


class Strict(Template):
    flags = 0


print(Dotted("$a.b and $c").substitute({"a.b": 1, "c": 2}))
print(At("@who @{12} @@ @{x}").safe_substitute({"who": "me", "12": "twelve"}))
print(Own("%a %[b] %% ").substitute(a=1, b=2))
print(Strict("$a $B").get_identifiers(), Template("$a $B ${c} $$ $a").get_identifiers())
print(Template("$ ").is_valid(), Template("$a").is_valid(), Strict("$B").is_valid())
print(Template.pattern.groupindex, Template.idpattern, Template.braceidpattern)
for text in "first $(", "line\n  $9", "${a":
    try:
        Template(text).substitute(a=1)
    except ValueError as error:
        print(error)
