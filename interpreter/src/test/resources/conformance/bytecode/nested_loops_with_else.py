def f(rows):
    for row in rows:
        for cell in row:
            if cell < 0:
                break
            elif cell == 0:
                continue
            print(cell, end=" ")
        else:
            print("row done")
            continue
        print("broken")
    else:
        return "all"


print(f([[1, 0, 2], [3, -1, 4], []]))
