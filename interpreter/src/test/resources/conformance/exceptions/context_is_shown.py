def cleanup():
    try:
        int("x")
    except ValueError:
        [][1]


cleanup()
