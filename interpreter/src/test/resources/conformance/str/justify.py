print("[" + "ab".center(7) + "][" + "ab".ljust(5, ".") + "][" + "ab".rjust(5) + "]")
print("42".zfill(5), "-42".zfill(6), "+1".zfill(4), "a\tb".expandtabs(4))
print("abc".center(6, "*"))
