print("\d \. ok", len("\q"))
print(b"\w")
