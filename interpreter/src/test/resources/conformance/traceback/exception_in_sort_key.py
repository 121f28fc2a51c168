def key(word):
    return len(word) / (len(word) - 3)


print(sorted(["a", "bb"], key=key))
sorted(["a", "abc"], key=key)
