print(hex(255), oct(8), bin(5), hex(-1), chr(65), ord("€"), chr(0x1F600), ascii("ä"))
for act in (lambda: chr(-1), lambda: ord("ab"), lambda: hex(1.5), lambda: ord(5)):
    try:
        act()
    except (TypeError, ValueError) as error:
        print(error)
