from collections import Counter, defaultdict

TEXT = """the rain in spain
falls mainly in the plain"""


def statistics(text):
    words = text.split()
    by_length = defaultdict(list)
    for word in words:
        if word not in by_length[len(word)]:
            by_length[len(word)].append(word)

    def longest():
        return by_length[max(by_length)]

    return Counter(words), dict(by_length), longest


counts, by_length, longest = statistics(TEXT)
print(counts.most_common(2), longest())
for length in sorted(by_length):
    print(f"{length:>2} {', '.join(by_length[length])}")
