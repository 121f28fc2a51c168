import datetime

print(datetime.datetime.utcfromtimestamp(0))
datetime.datetime.utcnow()
