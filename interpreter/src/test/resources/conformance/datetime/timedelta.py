from datetime import date, datetime, timedelta
t = timedelta(days=1, hours=2, minutes=30)
print(t, repr(t), t.total_seconds(), t.days, t.seconds, t * 2, t / 2, -t)
print(t // timedelta(hours=1))
print(date(2024, 2, 28) + timedelta(2), date(2024, 3, 1) - date(2024, 2, 1))
print(datetime(2024, 1, 1) - timedelta(seconds=1))
print(timedelta(1) > timedelta(hours=23), abs(timedelta(-1)))
print(timedelta(microseconds=5), timedelta(weeks=1, milliseconds=1500), timedelta())
