def middle():
    print("once", end=" ")
    return 5


print(1 < middle() < 10, 1 < middle() > 7, 10 < middle() < 1 / 1)
print(1 < 2 < 3 < 3, 1 == 1.0 == True, 1 < 3 > 2, "a" < "b" != "c" in "cd")
