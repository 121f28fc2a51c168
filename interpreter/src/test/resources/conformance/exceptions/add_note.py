try:
    raise ValueError("bad")
except ValueError as error:
    error.add_note("first note")
    error.add_note("second note")
    print(error.__notes__)
    raise
