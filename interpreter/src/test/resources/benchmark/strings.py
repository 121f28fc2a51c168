def build(n):
    text = ""
    for i in range(n):
        text += "ab"
    parts = []
    for i in range(n):
        parts.append(f"{i}: {i * 2}")
    joined = ", ".join(parts)
    words = joined.upper().split(", ")
    return len(text) + joined.count("9") + len([w for w in words if w.startswith("1")])


print(build(100_000))
