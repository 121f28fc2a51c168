"""Text files in memory."""

from _io import StringIO, TextIOWrapper, UnsupportedOperation

__all__ = ["StringIO", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
