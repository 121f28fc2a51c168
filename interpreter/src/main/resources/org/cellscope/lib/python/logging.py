"""Messages of a program about what it does: loggers form a tree, and handlers write."""

import sys
import time
from string import Template as _Template
from traceback import format_exception as _format_exception, format_list as _format_list
from traceback import extract_stack as _extract_stack

__all__ = [
    "BASIC_FORMAT", "CRITICAL", "DEBUG", "ERROR", "FATAL", "INFO", "NOTSET", "WARN", "WARNING",
    "BufferingFormatter", "Filter", "Formatter", "Handler", "LogRecord", "Logger",
    "LoggerAdapter", "NullHandler", "StreamHandler", "addLevelName", "basicConfig",
    "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
    "getHandlerByName", "getHandlerNames", "getLevelName", "getLevelNamesMapping",
    "getLogRecordFactory", "getLogger", "getLoggerClass", "info", "lastResort", "log",
    "logThreads", "logMultiprocessing", "logProcesses", "makeLogRecord", "raiseExceptions",
    "setLogRecordFactory", "setLoggerClass", "shutdown", "warning",
]

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {
    CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG",
    NOTSET: "NOTSET",
}
_nameToLevel = {name: level for level, name in _levelToName.items()}
_nameToLevel["FATAL"] = FATAL
_nameToLevel["WARN"] = WARNING

raiseExceptions = True
logThreads = logProcesses = logMultiprocessing = logAsyncioTasks = True
_startTime = time.time()
_THREAD = 0x7F3A0000_0740
_OWN = sys._getframe().f_code.co_filename


def getLevelNamesMapping():
    """The levels by their names."""
    return dict(_nameToLevel)


def getLevelName(level):
    """The name of a level, or the level of a name."""
    return _levelToName.get(level) or _nameToLevel.get(level, f"Level {level}")


def addLevelName(level, levelName):
    """Gives a level a name."""
    _levelToName[level] = levelName
    _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) != level:
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _nameToLevel:
        raise ValueError(f"Unknown level: {level!r}")
    return _nameToLevel[level]


class LogRecord:
    """One message, with all that is known about it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition("/")[2]
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _startTime) * 1000
        self.thread = _THREAD
        self.threadName = "MainThread"
        self.processName = "MainProcess"
        self.process = 1
        self.taskName = None

    def __repr__(self):
        return (
            f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, '
            f'"{self.msg}">'
        )

    def getMessage(self):
        """The message with its arguments."""
        message = str(self.msg)
        return message % self.args if self.args else message


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Chooses what makes records."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with given attributes."""
    made = _logRecordFactory(None, None, "", 0, "", (), None, None)
    made.__dict__.update(dict)
    return made


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {
    "%": (BASIC_FORMAT, "%(message)s", "%(asctime)", lambda fmt, values: fmt % values),
    "{": ("{levelname}:{name}:{message}", "{message}", "{asctime",
          lambda fmt, values: fmt.format(**values)),
    "$": ("${levelname}:${name}:${message}", "${message}", "asctime",
          lambda fmt, values: _Template(fmt).substitute(**values)),
}


class Formatter:
    """Makes a text of a record."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
        _, plain, self._time_field, self._fill = _STYLES[style]
        self._fmt = fmt or plain
        if validate and style == "%" and "%(" not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '%' style")
        if validate and style != "%" and style not in self._fmt:
            raise ValueError("invalid format: no fields")
        self._defaults = defaults or {}
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """The time of a record."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        shown = time.strftime(self.default_time_format, moment)
        if self.default_msec_format:
            shown = self.default_msec_format % (shown, record.msecs)
        return shown

    def formatException(self, ei):
        """The text of an exception, without the last line end."""
        return "".join(_format_exception(*ei)).removesuffix("\n")

    def formatStack(self, stack_info):
        """The text of a stack."""
        return stack_info

    def usesTime(self):
        """Whether the format shows the time."""
        return self._time_field in self._fmt

    def formatMessage(self, record):
        """The line of a record."""
        try:
            return self._fill(self._fmt, {**self._defaults, **record.__dict__})
        except KeyError as error:
            raise ValueError(f"Formatting field not found in record: {error}")

    def format(self, record):
        """The whole text of a record: its line, its exception, its stack."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (
            record.exc_text, record.stack_info and self.formatStack(record.stack_info)
        ):
            if more:
                text = text.removesuffix("\n") + "\n" + more
        return text


_defaultFormatter = Formatter()


class BufferingFormatter:
    """Makes a text of several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        """What stands before them."""
        return ""

    def formatFooter(self, records):
        """What stands behind them."""
        return ""

    def format(self, records):
        """The text of the records; empty without one."""
        if not records:
            return ""
        lines = map(self.linefmt.format, records)
        return self.formatHeader(records) + "".join(lines) + self.formatFooter(records)


class Filter:
    """Lets through the records of a logger and of those below it."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Whether a record goes through."""
        return not self.name or (record.name + ".").startswith(self.name + ".")


class Filterer:
    """What has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Adds a filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Removes a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record that goes through all filters, or something false."""
        for each in self.filters:
            ask = getattr(each, "filter", each)
            answer = ask(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord):
                record = answer
        return record


_handlers = {}
_handlerList = []


def getHandlerByName(name):
    """The handler of a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Writes records somewhere."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _handlerList.append(self)

    @property
    def name(self):
        """The name by which getHandlerByName() knows the handler."""
        return self._name

    @name.setter
    def name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, name):
        """Sets the name."""
        self.name = name

    def acquire(self):
        """Nobody else can write meanwhile."""

    def release(self):
        """As acquire(): there are no other threads."""

    def setLevel(self, level):
        """Ignores records below a level."""
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        """Sets what makes texts of records."""
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Writes a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Writes a record if the filters let it through."""
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            self.emit(record)
        return passed

    def flush(self):
        """Nothing is kept back."""

    def close(self):
        """Ends the use of the handler."""
        self._closed = True
        if self._name in _handlers:
            del _handlers[self._name]

    def handleError(self, record):
        """Tells of an exception in emit()."""
        if raiseExceptions and sys.stderr:
            _, error, _ = sys.exc_info()
            sys.stderr.write("--- Logging error ---\n")
            sys.stderr.write("".join(_format_exception(error)))
            sys.stderr.write("Call stack:\n")
            frames = _extract_stack(_caller_frame(1))
            sys.stderr.write("".join(_format_list(frames)))
            sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes to a file, sys.stderr if no other is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flushes the file."""
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        """Writes a record and the line end."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Sets another file; gives the one before, or None if it is the same."""
        if stream is self.stream:
            return None
        self.flush()
        before, self.stream = self.stream, stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        shown = name + " " if name else ""
        return f"<{self.__class__.__name__} {shown}({getLevelName(self.level)})>"


class NullHandler(Handler):
    """Writes nothing."""

    def handle(self, record):
        """Nothing."""

    emit = handle


class _LastResort(StreamHandler):
    def __init__(self, level):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _defaultLastResort = _LastResort(WARNING)


def _caller_frame(stacklevel):
    """The innermost frame outside this module, or one further out."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename == _OWN:
        frame = frame.f_back
    while frame is not None and stacklevel > 1 and frame.f_back is not None:
        frame = frame.f_back
        stacklevel -= 1
    return frame


class Logger(Filterer):
    """Takes messages, and gives them to its handlers and to those of the loggers above it."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        """Ignores messages below a level; NOTSET means: as the logger above."""
        self.level = _checkLevel(level)

    def debug(self, msg, *args, **kwargs):
        """A message with the level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """A message with the level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """A message with the level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """As warning(), which it is called now."""
        _warn_of("method")
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """A message with the level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """A message with the level ERROR, and the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """A message with the level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """A message with any level."""
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """The file, the line and the function that a message comes from, and the stack."""
        frame = _caller_frame(stacklevel)
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n"
            stack += "".join(_format_list(_extract_stack(frame))).removesuffix("\n")
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        """Makes a record."""
        made = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in made.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            made.__dict__[key] = value
        return made

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(
            self.makeRecord(
                self.name, level, file, line, msg, args, exc_info or None, function, extra, stack
            )
        )

    def handle(self, record):
        """Gives a record to the handlers if the filters let it through."""
        if self.disabled:
            return
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            self.callHandlers(record)

    def addHandler(self, hdlr):
        """Adds a handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Removes a handler."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def _reached(self):
        """The loggers to whose handlers records go."""
        at = self
        while at is not None:
            yield at
            at = at.parent if at.propagate else None

    def hasHandlers(self):
        """Whether there is a handler for records."""
        return any(each.handlers for each in self._reached())

    def callHandlers(self, record):
        """Gives a record to all handlers."""
        found = [handler for each in self._reached() for handler in each.handlers]
        for handler in found:
            if record.levelno >= handler.level:
                handler.handle(record)
        if not found and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def getEffectiveLevel(self):
        """The level of the logger, or else of the next one above that has one."""
        at = self
        while at is not None:
            if at.level:
                return at.level
            at = at.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether messages with a level are taken."""
        return (
            not self.disabled
            and level > self.manager.disable
            and level >= self.getEffectiveLevel()
        )

    def getChild(self, suffix):
        """The logger of a name below this one."""
        return self.manager.getLogger(
            suffix if self.root is self else f"{self.name}.{suffix}"
        )

    def getChildren(self):
        """The loggers right below this one."""
        return {each for each in self.manager.loggerDict.values() if each.parent is self}

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    """The logger above all."""

    def __init__(self, level):
        super().__init__("root", level)


class Manager:
    """Knows all loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = NOTSET
        self.loggerDict = {}
        self.loggerClass = None

    def setLoggerClass(self, klass):
        """Chooses what loggers are made of."""
        _require_logger_class(klass)
        self.loggerClass = klass

    def getLogger(self, name):
        """The logger of a name; made and put below the right one if it is new."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        known = self.loggerDict.get(name)
        if known is None:
            known = self.loggerDict[name] = (self.loggerClass or _loggerClass)(name)
            known.manager = self
            for each in self.loggerDict.values():
                each.parent = self._above(each.name)
        return known

    def _above(self, name):
        while "." in name:
            name = name.rpartition(".")[0]
            if name in self.loggerDict:
                return self.loggerDict[name]
        return self.root


def _require_logger_class(klass):
    if not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")


_loggerClass = Logger


def setLoggerClass(klass):
    """Chooses what loggers are made of."""
    global _loggerClass
    _require_logger_class(klass)
    _loggerClass = klass


def getLoggerClass():
    """What loggers are made of."""
    return _loggerClass


root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)


class LoggerAdapter:
    """A logger whose messages say more."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        """The message and the keyword arguments as they are passed on."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """A message with any level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """A message with the level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """A message with the level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """A message with the level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """A message with the level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """A message with the level ERROR, and the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """A message with the level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Whether messages with a level are taken."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Sets the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level of the logger."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether the logger has handlers."""
        return self.logger.hasHandlers()

    @property
    def manager(self):
        """The manager of the logger."""
        return self.logger.manager

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return f"<{self.__class__.__name__} {self.logger.name} ({level})>"


def basicConfig(**kwargs):
    """Gives the logger above all a handler, if it has none."""
    force = kwargs.pop("force", False)
    kwargs.pop("encoding", None)
    kwargs.pop("errors", None)
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError(
            "'stream' or 'filename' should not be specified together with 'handlers'"
        )
    filename = kwargs.pop("filename", None)
    mode = kwargs.pop("filemode", "a")
    stream = kwargs.pop("stream", None)
    if handlers is None:
        handlers = [StreamHandler(open(filename, mode) if filename else stream)]
    datefmt = kwargs.pop("datefmt", None)
    style = kwargs.pop("style", "%")
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    formatter = Formatter(kwargs.pop("format", _STYLES[style][0]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def getLogger(name=None):
    """The logger of a name; without a name the one above all."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def log(level, msg, *args, **kwargs):
    """A message with any level to the logger above all."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """A message with the level DEBUG to the logger above all."""
    log(DEBUG, msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """A message with the level INFO to the logger above all."""
    log(INFO, msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """A message with the level WARNING to the logger above all."""
    log(WARNING, msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """As warning(), which it is called now."""
    _warn_of("function")
    warning(msg, *args, **kwargs)


def _warn_of(kind):
    import warnings

    warnings.warn(
        f"The 'warn' {kind} is deprecated, use 'warning' instead", DeprecationWarning, 3
    )


def error(msg, *args, **kwargs):
    """A message with the level ERROR to the logger above all."""
    log(ERROR, msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """A message with the level ERROR and the exception that is being handled."""
    log(ERROR, msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """A message with the level CRITICAL to the logger above all."""
    log(CRITICAL, msg, *args, **kwargs)


fatal = critical


def disable(level=CRITICAL):
    """Ignores all messages up to a level."""
    root.manager.disable = _checkLevel(level)


def shutdown(handlerList=_handlerList):
    """Flushes and closes all handlers."""
    for handler in handlerList[::-1]:
        handler.flush()
        handler.close()


_shown_otherwise = []


def captureWarnings(capture):
    """Sends warnings to the logger 'py.warnings', or to where they went before."""
    import warnings

    if capture and not _shown_otherwise:
        _shown_otherwise.append(warnings.showwarning)
        warnings.showwarning = _log_warning
    elif not capture and _shown_otherwise:
        warnings.showwarning = _shown_otherwise.pop()


def _log_warning(message, category, filename, lineno, file=None, line=None):
    import warnings

    if file is not None:
        _shown_otherwise[0](message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))
