"""The lines of the texts that run."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getlines(filename, module_globals=None):
    """All lines of a text, with their ends; none where the text is not known."""
    known = cache.get(filename)
    if known is not None:
        return known[2]
    return updatecache(filename, module_globals)


def getline(filename, lineno, module_globals=None):
    """A line of a text; empty where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def updatecache(filename, module_globals=None):
    """Reads a text again."""
    cache.pop(filename, None)
    lines = []
    while (line := _traceback.line(filename, len(lines) + 1)) is not None:
        lines.append(line + "\n")
    if lines and lines[-1] == "\n":
        lines.pop()
    if lines:
        cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def clearcache():
    """Forgets what was read."""
    cache.clear()


def checkcache(filename=None):
    """Forgets nothing: the texts do not change while they run."""


def lazycache(filename, module_globals):
    """Whether a text will be asked of a loader, which no module has here."""
    return False
