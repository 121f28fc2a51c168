from collections import defaultdict
groups = defaultdict(list)
for word in ("apple", "avocado", "bean"):
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups), groups.get("q"))
print(groups.default_factory)
counts = defaultdict(lambda: 10)
counts["a"] += 1
print(counts["a"], "b" in counts)
try:
    defaultdict()["x"]
except KeyError as error:
    print(error)
