from datetime import date, datetime
for act in (
    lambda: date(2023, 2, 29),
    lambda: date(2023, 13, 1),
    lambda: datetime(2023, 1, 1, 25),
    lambda: date.fromisoformat("yesterday"),
    lambda: date(2023, 1, 1) + 1,
):
    try:
        act()
    except (ValueError, TypeError) as error:
        print(error)
print(datetime.strptime("03/04/2021 05:06", "%d/%m/%Y %H:%M"))
