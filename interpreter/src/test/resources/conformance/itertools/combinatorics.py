from itertools import combinations, combinations_with_replacement, permutations, product
print(list(product("ab", [0, 1])), list(product([0, 1], repeat=2)))
print(list(permutations([1, 2, 3], 2)), ["".join(p) for p in permutations("abc")])
print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)))
