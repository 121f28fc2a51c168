def count_to(n):
    print("start")
    i = 1
    while i <= n:
        print("yield", i)
        yield i
        i += 1
    print("end")


g = count_to(2)
print("made")
for value in g:
    print("got", value)
