data = [3, 1, 4, 1, 5]
if (n := len(data)) > 3:
    print("long:", n)
while (item := data.pop()) != 1:
    print("popped", item)
print(item, data)
