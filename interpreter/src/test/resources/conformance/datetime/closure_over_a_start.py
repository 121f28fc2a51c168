from datetime import datetime, timedelta


def clock(start):
    now = start

    def advance(**amount):
        nonlocal now
        now += timedelta(**amount)
        return f"{now:%Y-%m-%d %H:%M}"

    return advance


tick = clock(datetime(1999, 12, 31, 23, 0))
print(tick(minutes=30), tick(hours=1), tick(days=59))
