def make_averager():
    series = []

    def averager(value):
        series.append(value)
        total = sum(series)
        return total / len(series)

    return averager


avg = make_averager()
print(avg(10), avg(11), avg(12))
print(avg.__code__.co_varnames, avg.__code__.co_freevars)
print(avg.__closure__[0].cell_contents)
