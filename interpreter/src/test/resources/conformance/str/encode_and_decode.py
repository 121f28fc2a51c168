b = "é€😀".encode()
print(b, len(b), b.decode(), "é".encode("latin-1"), "abc".encode("ascii"))
print("é".encode("ascii", "replace"), "é".encode("ascii", "ignore"))
print(b"\xff".decode("utf-8", "replace"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as error:
    print(error)
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
