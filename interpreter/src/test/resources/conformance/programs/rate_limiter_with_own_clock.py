def limiter(limit, window):
    now, calls = 0, []

    def tick(seconds):
        nonlocal now
        now += seconds

    def allow():
        calls[:] = [t for t in calls if now - t < window]
        if len(calls) < limit:
            calls.append(now)
            return True
        return False

    return tick, allow


tick, allow = limiter(2, 10)
print(allow(), allow(), allow())
tick(6)
print(allow())
tick(5)
print(allow(), allow(), allow())
