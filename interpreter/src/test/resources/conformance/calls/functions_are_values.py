def shout(text):
    return text.upper() + "!"


say = shout
table = {"loud": shout, "quiet": str.lower}
print(say("hi"), say is shout, table["loud"]("x"), table["quiet"]("ABC"))
print([f("Mix") for f in (shout, str.swapcase, len)])
