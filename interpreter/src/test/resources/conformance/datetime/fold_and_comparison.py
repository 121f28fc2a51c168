from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Changing(tzinfo):
    def utcoffset(self, moment):
        return timedelta(hours=-4 if moment is None or not moment.fold else -5)

    def dst(self, moment):
        return timedelta(0)


local = datetime(2002, 10, 27, 1, 45, tzinfo=Changing())
utc = datetime(2002, 10, 27, 5, 45, tzinfo=timezone.utc)
print(local == utc, local - utc, hash(local) == hash(local.replace(fold=1)))
today = date(2024, 2, 29)
print(today == datetime(2024, 2, 29), today.__eq__(datetime(2024, 2, 29, 1)))
for name in (None, 3):
    try:
        timezone(timedelta(0), name)
    except TypeError as error:
        print(error)
for text in "2022W52520", "2022W527520", "2025W014503", "2020-W01-1", "2020W01":
    print(datetime.fromisoformat(text))
print([date.fromordinal(date(year, 1, 1).toordinal()).year for year in (1, 4, 401, 2001, 9999)])


class Counting(tzinfo):
    count = 0

    def utcoffset(self, moment):
        self.count += 1
        return timedelta(minutes=self.count)


zone = Counting()
print(time(1, tzinfo=zone) == time(1, tzinfo=zone), zone.count)
