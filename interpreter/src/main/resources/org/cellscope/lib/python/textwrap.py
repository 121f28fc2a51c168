"""Indentation and line breaks of texts."""

__all__ = ["wrap", "fill", "dedent", "indent", "shorten"]


def dedent(text):
    """Takes away the white space that all lines begin with."""
    lines = text.split("\n")
    margin = None
    for line in lines:
        content = line.lstrip(" \t")
        if not content:
            continue
        indent = line[: len(line) - len(content)]
        if margin is None:
            margin = indent
            continue
        common = 0
        while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
            common += 1
        margin = margin[:common]
    margin = margin or ""
    return "\n".join(
        line[len(margin):] if line.lstrip(" \t") else "" for line in lines
    )


def indent(text, prefix, predicate=None):
    """Puts a prefix before lines."""
    if predicate is None:
        predicate = str.strip
    return "".join(
        prefix + line if predicate(line) else line for line in text.splitlines(True)
    )


def wrap(text, width=70, initial_indent="", subsequent_indent="", **options):
    """Breaks a paragraph into lines."""
    if width <= 0:
        raise ValueError(f"invalid width {width!r} (must be > 0)")
    words = text.split()
    lines = []
    line = initial_indent
    empty = True
    for word in words:
        while True:
            room = width - len(line) - (0 if empty else 1)
            if len(word) <= room:
                line += word if empty else " " + word
                empty = False
                break
            if empty:
                room = max(room, 1)
                lines.append(line + word[:room])
                word = word[room:]
            else:
                lines.append(line)
            line, empty = subsequent_indent, True
            if not word:
                break
    if not empty:
        lines.append(line)
    return lines


def fill(text, width=70, **kwargs):
    """As wrap(), as one text."""
    return "\n".join(wrap(text, width, **kwargs))


def shorten(text, width, placeholder=" [...]", **kwargs):
    """Cuts a text to a width, at a word."""
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}" if kept else word
        if len(longer) + len(placeholder) > width:
            break
        kept = longer
    return kept + placeholder if kept else placeholder.lstrip()
