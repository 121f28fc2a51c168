"""Indentation and line breaks of texts."""

import re as _re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACE = "\t\n\x0b\x0c\r "
_RUN = _re.compile(f"[{_re.escape(_SPACE)}]+")
_LETTER = r"[^\d\W]"
_QUOTE = r"[\w!\"'&.,?]"
# A piece is white space, a dash, or a word that ends behind a hyphen or before white space.
_PIECES = _re.compile(rf"""(
      [{_SPACE}]+
    | (?<={_QUOTE}) -{{2,}} (?=\w)
    | [^{_SPACE}]+? (?:
          - (?: (?<={_LETTER}{{2}}-) | (?<={_LETTER}-{_LETTER}-) ) (?={_LETTER}-?{_LETTER})
        | (?=[{_SPACE}]|\Z)
        | (?<={_QUOTE}) (?=-{{2,}}\w)
      )
)""", _re.VERBOSE)
_WORDS = _re.compile(f"([{_re.escape(_SPACE)}]+)")
_SENTENCE_END = _re.compile(r"[a-z][.!?][\"']?\Z")


class TextWrapper:
    """Breaks paragraphs into lines."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _SPACE), " "))
        return text

    def _split(self, text):
        pieces = (_PIECES if self.break_on_hyphens else _WORDS).split(text)
        return [piece for piece in pieces if piece]

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == " " and _SENTENCE_END.search(chunks[i]):
                chunks[i + 1] = "  "

    def _take_part(self, chunks, line, room):
        """Fills a line with the beginning of a word that no line can hold."""
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        if self.break_on_hyphens and len(word) > room:
            at = word.rfind("-", 0, room)
            if at > 0 and any(c != "-" for c in word[:at]):
                room = at + 1
        line.append(word[:room])
        chunks[-1] = word[room:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            margin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(margin)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._take_part(chunks, line, width - length if width >= 1 else 1)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            over = chunks and not (
                self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if not last or not over and length <= width:
                lines.append(margin + "".join(line))
                continue
            self._end(lines, line, length, margin, width)
            break
        return lines

    def _end(self, lines, line, length, margin, width):
        """The last line that is allowed, with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(margin + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(margin + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of a paragraph, as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Breaks a paragraph into lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """As wrap(), as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Cuts a text to a width, at a word."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


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
