text = "the cat and the dog and the end"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, max(counts, key=counts.get))
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:2])
tree = {}
tree.setdefault("a", {}).setdefault("b", []).append(1)
print(tree, tree["a"]["b"])
d = {}
d["self"] = d
print(d)
