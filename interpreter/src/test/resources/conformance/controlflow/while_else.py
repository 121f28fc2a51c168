def find(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            print("found at", i)
            break
        i += 1
    else:
        print("not found")


find([1, 2, 3], 2)
find([1, 2, 3], 9)
