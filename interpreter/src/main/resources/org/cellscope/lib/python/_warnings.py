"""The part of module warnings that CPython writes in C."""

import sys as _sys

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = "default"
_onceregistry = {}
_version = [0]


def _filters_mutated():
    _version[0] += 1


def _frame(stacklevel, prefixes):
    frame = _sys._getframe(2)
    if prefixes:
        stacklevel = max(2, stacklevel)
        while frame is not None and frame.f_code.co_filename.startswith(prefixes):
            frame = frame.f_back
        stacklevel -= 1 if frame is not None else 0
    for _ in range(stacklevel - 1):
        if frame is None:
            break
        frame = frame.f_back
        while prefixes and frame is not None and frame.f_code.co_filename.startswith(prefixes):
            frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(
            f"category must be a Warning subclass, not '{type(category).__name__}'"
        )
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(
            "warn() argument 'skip_file_prefixes' must be tuple, "
            f"not {type(skip_file_prefixes).__name__}"
        )
    frame = _frame(stacklevel, skip_file_prefixes)
    if frame is None:
        known, filename, lineno = _sys.__dict__, "sys", 1
    else:
        known, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = known.setdefault("__warningregistry__", {})
    module = known.get("__name__", "<string>")
    _explicit(message, category, filename, lineno, module, registry, source)


def warn_explicit(
    message,
    category,
    filename,
    lineno,
    module=None,
    registry=None,
    module_globals=None,
    source=None,
):
    """Issue a warning about a given place."""
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    _explicit(message, category, filename, int(lineno), module, registry, source)


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def _action(text, category, module, lineno):
    loaded = _sys.modules.get("warnings")
    for action, message, kind, place, line in getattr(loaded, "filters", filters):
        if (
            _matches(message, text)
            and issubclass(category, kind)
            and _matches(place, module)
            and line in (0, lineno)
        ):
            return action, (action, message, kind, place, line)
    return getattr(loaded, "defaultaction", _defaultaction), None


def _already(registry, key):
    if registry is None:
        return False
    if registry.get("version", 0) != _version[0]:
        registry.clear()
        registry["version"] = _version[0]
    elif registry.get(key):
        return True
    return False


def _explicit(message, category, filename, lineno, module, registry, source):
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if _already(registry, key):
        return
    action, item = _action(text, category, module, lineno)
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action == "once":
        if registry is not None:
            registry[key] = 1
        once = getattr(_sys.modules.get("warnings"), "onceregistry", _onceregistry)
        if once.get((text, category)):
            return
        once[(text, category)] = 1
    elif action == "module":
        if registry is not None:
            registry[key] = 1
            if registry.get((text, category, 0)):
                return
            registry[(text, category, 0)] = 1
    elif action == "default":
        if registry is not None:
            registry[key] = 1
    elif action != "always":
        raise RuntimeError(
            f"Unrecognized action ({action!r}) in warnings.filters:\n {item}"
        )
    import warnings

    warnings._showwarnmsg(
        warnings.WarningMessage(message, category, filename, lineno, source=source)
    )
