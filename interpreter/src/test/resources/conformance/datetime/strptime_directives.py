import time
from datetime import datetime

for text, format in [
    ("2024 12 3 Tue", "%Y %U %d %a"),
    ("2024-W10-3", "%G-W%V-%u"),
    ("12/31/99", "%x"),
    ("Mon Mar  4 10:11:12 2024", "%c"),
    ("0212", "%m%d"),
    ("12 AM", "%I %p"),
    ("-05:30:10.5", "%z"),
    ("UTC +0000", "%Z %z"),
    ("2024 060", "%Y %j"),
    ("29 feb", "%d %b"),
    ("2023 0 0", "%Y %U %w"),
    ("2023 3 0", "%Y %W %w"),
    ("100%", "100%%"),
    ("a", "%"),
    ("a", "%q"),
    ("2024 10", "%Y %V"),
    ("2024 10 1", "%Y %V %u"),
    ("2024", "%G"),
    ("12:61", "%H:%M"),
    ("abcx", "abc"),
    ("5", "%y"),
    ("a  b", "a b"),
]:
    for parse in datetime.strptime, time.strptime:
        try:
            print(tuple(parse(text, format).timetuple())[:9] if parse == datetime.strptime
                  else tuple(parse(text, format)))
        except ValueError as error:
            print(error)
print(repr(datetime.strptime("+01:02:03 7", "%z %f")))
