words = ["pear", "fig", "banana", "apple"]
print(sorted(words, key=lambda w: (len(w), w)))
print(max(words, key=lambda w: w[-1]), min(words, key=lambda w: w[::-1]))
words.sort(key=lambda w: -len(w))
print(words)
