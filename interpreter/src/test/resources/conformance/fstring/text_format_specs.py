s = "python"
print(f"[{s:10}] [{s:>10}] [{s:^10}] [{s:*^10}] [{s:.3}]")
print(f"[{s:>{10}.{2}}] [{True}] [{None}]")
print(f"{True:5} {True:>6} {'x':0>3} {[1]!s:>5}")
for value, spec in ((s, "d"), (5, ".2"), ([1], ">5")):
    try:
        format(value, spec)
    except (ValueError, TypeError) as error:
        print(error)
