d = {"key": "value"}
print(f"{d["key"]} {'-'.join(f'<{c}>' for c in "ab")}")
print(f"""{
    d['key']  # a comment
} and {
    1 + 1
}""")
