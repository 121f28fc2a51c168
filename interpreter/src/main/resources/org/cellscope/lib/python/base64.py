"""Bytes as printable characters: base 16, 32, 64 and 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
    "b85decode", "a85encode", "a85decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

_URL_ENCODE = bytes.maketrans(b"+/", b"-_")
_URL_DECODE = bytes.maketrans(b"-_", b"+/")
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
MAXLINESIZE, MAXBINSIZE = 76, 57


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not "
                        f"{s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    """Encodes in base 64, with two other characters for + and / if they are given."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decodes base 64; without validate other characters are passed over."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encodes with - and _ for + and /."""
    return b64encode(s).translate(_URL_ENCODE)


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(_URL_DECODE))


def _encode32(s, alphabet):
    s = memoryview(s).tobytes()
    found = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at : at + 5]
        number = int.from_bytes(piece.ljust(5, b"\0"), "big")
        digits = bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
        used = -(-len(piece) * 8 // 5)
        found += digits[:used].ljust(8, b"=")
    return bytes(found)


def _decode32(s, alphabet, casefold, map01):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    bare = s.rstrip(b"=")
    padding = len(s) - len(bare)
    values = {char: i for i, char in enumerate(alphabet)}
    found = bytearray()
    number = 0
    for at in range(0, len(bare), 8):
        number = 0
        for char in bare[at : at + 8]:
            if char not in values:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | values[char]
        count = len(bare[at : at + 8])
        number <<= 5 * (8 - count)
        found += number.to_bytes(5, "big")
    if padding not in (0, 1, 3, 4, 6) or padding and not bare:
        raise binascii.Error("Incorrect padding")
    if padding:
        del found[len(found) - (5 - (43 - 5 * padding) // 8):]
    return bytes(found)


def b32encode(s):
    return _encode32(s, _B32)


def b32decode(s, casefold=False, map01=None):
    return _decode32(s, _B32, casefold, map01)


def b32hexencode(s):
    return _encode32(s, _B32HEX)


def b32hexdecode(s, casefold=False):
    return _decode32(s, _B32HEX, casefold, None)


def b16encode(s):
    """Encodes as upper case hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(char not in b"0123456789ABCDEF" for char in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(s, digits, pad, shorten=None):
    s = memoryview(s).tobytes()
    missing = -len(s) % 4
    padded = s + bytes(missing)
    pieces = []
    for at in range(0, len(padded), 4):
        number = int.from_bytes(padded[at : at + 4], "big")
        if shorten and (short := shorten(number)):
            pieces.append(short)
            continue
        pieces.append(bytes(digits[number // 85**i % 85] for i in (4, 3, 2, 1, 0)))
    if missing and not pad:
        if pieces[-1] == b"z":
            pieces[-1] = b"!!!!!"
        pieces[-1] = pieces[-1][:-missing]
    return b"".join(pieces)


def b85encode(b, pad=False):
    """Encodes as git and Mercurial do."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    b = _bytes(b)
    values = {char: i for i, char in enumerate(_B85)}
    missing = -len(b) % 5
    padded = b + b"~" * missing
    found = bytearray()
    for at in range(0, len(padded), 5):
        number = 0
        for i, char in enumerate(padded[at : at + 5]):
            if char not in values:
                raise ValueError(f"bad base85 character at position {at + i}")
            number = number * 85 + values[char]
        if number > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        found += number.to_bytes(4, "big")
    return bytes(found[: len(found) - missing] if missing else found)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encodes as Ascii85."""

    def shorten(number):
        if number == 0:
            return b"z"
        return b"y" if foldspaces and number == 0x20202020 else None

    found = _encode85(b, bytes(range(33, 118)), pad, shorten)
    if adobe:
        found = b"<~" + found
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [found[at : at + wrapcol] for at in range(0, len(found), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        found = b"\n".join(lines)
    return found + b"~>" if adobe else found


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\x0b"):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    found, digits = bytearray(), []
    for char in b + b"u" * 4:
        if 33 <= char <= 117:
            digits.append(char)
            if len(digits) == 5:
                number = 0
                for each in digits:
                    number = number * 85 + each - 33
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                found += number.to_bytes(4, "big")
                digits.clear()
        elif char == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            found += bytes(4)
        elif foldspaces and char == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            found += b"    "
        elif char not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(char)}")
    padding = 4 - len(digits)
    return bytes(found[: len(found) - padding] if padding else found)


def encodebytes(s):
    """Encodes in lines of 76 characters."""
    s = memoryview(s).tobytes()
    return b"".join(binascii.b2a_base64(s[at : at + MAXBINSIZE])
                    for at in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    return binascii.a2b_base64(memoryview(s).tobytes())


def encode(input, output):
    """Encodes a file."""
    while piece := input.read(MAXBINSIZE):
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    """Decodes a file."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
