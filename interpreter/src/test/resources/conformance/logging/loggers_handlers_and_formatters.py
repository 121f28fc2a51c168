import io
import logging
import sys

log = logging.getLogger("a.b")
log.error("without any handler")
print(log, log.parent, log.level, log.getEffectiveLevel())
log.setLevel("DEBUG")
above = logging.getLogger("a")
print(log.parent, above.getChildren(), above.getChild("q").name)
logging.basicConfig(format="%(name)s %(message)s", level=logging.DEBUG, stream=sys.stdout)
log.info("now %(a)s", {"a": 3})
log.log(25, "level")
print(logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelName(10))
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(
    logging.Formatter("{levelname:>8}|{funcName}|{lineno}|{message}", style="{")
)
log.addHandler(handler)
log.propagate = False


def work():
    log.error("in %s", "work")
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("failed")


work()
print(logging.NullHandler(), len(log.handlers), log.hasHandlers())
log.addFilter(lambda record: "no" not in record.msg)
log.error("no")
log.error("yes")
adapter = logging.LoggerAdapter(log, {"u": 1})
adapter.info("adapted")
print(adapter)
handler.setFormatter(logging.Formatter("$levelname $message", style="$"))
log.warning("dollar")
logging.disable(logging.ERROR)
log.error("gone")
log.critical("there")
logging.disable(logging.NOTSET)
for wrong in (
    lambda: logging.getLogger("z").setLevel("FOO"),
    lambda: logging.getLogger(3),
    lambda: log.log("x", "y"),
    lambda: logging.Formatter("abc"),
    lambda: logging.Formatter("x", style="?"),
    lambda: logging.basicConfig(force=True, foo=1),
    lambda: log.info("m", extra={"message": 1}),
):
    try:
        wrong()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
record = logging.makeLogRecord({"msg": "x %s", "args": (1,), "name": "a.b"})
print(record.getMessage(), logging.Filter("a").filter(record), logging.Filter("ab").filter(record))
