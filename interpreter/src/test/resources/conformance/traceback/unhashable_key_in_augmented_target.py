table = {}
row = [1]
table[tuple(row)] = 1
table[row] += 1
