import traceback

try:
    raise ExceptionGroup("all", [ValueError(1), ExceptionGroup("in", [TypeError(2), KeyError("k")])])
except ExceptionGroup as group:
    kept = traceback.TracebackException.from_exception(group)
    print("".join(kept.format()))
    print(kept.exceptions[1].exceptions[0], len(kept.exceptions))
    kept = traceback.TracebackException.from_exception(group, max_group_width=1)
    print("".join(kept.format()))
