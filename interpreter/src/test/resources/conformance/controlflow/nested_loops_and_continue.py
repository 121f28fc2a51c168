result = []
for row in range(4):
    if row == 2:
        continue
    for column in range(4):
        if column > row:
            break
        result.append((row, column))
print(result)
