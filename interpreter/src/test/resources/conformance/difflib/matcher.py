from difflib import SequenceMatcher

matcher = SequenceMatcher(None, "qabxcd", "abycdf")
print(matcher.find_longest_match())
print(matcher.get_matching_blocks())
for code in matcher.get_opcodes():
    print(*code)
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
print(SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print([len(group) for group in SequenceMatcher(None, "a" + "x" * 9 + "b", "c" + "x" * 9 + "d").get_grouped_opcodes(2)])
