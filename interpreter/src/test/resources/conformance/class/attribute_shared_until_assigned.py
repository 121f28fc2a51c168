class C:
    shared = []
    count = 0


a, b = C(), C()
a.shared.append(1)
a.count += 1
print(b.shared, b.count, a.count, C.count, a.__dict__, b.__dict__)
