"""Between bytes and texts of them."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = "binascii"

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {char: i for i, char in enumerate(_DIGITS)}


def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, "
                        f"not {type(data).__name__!r}") from None


def _buffer(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(data).tobytes()


def b2a_base64(data, /, *, newline=True):
    """Encodes in base 64."""
    data = _buffer(data)
    found = bytearray()
    for at in range(0, len(data), 3):
        piece = data[at : at + 3]
        number = int.from_bytes(piece.ljust(3, b"\0"), "big")
        digits = bytes(_DIGITS[number >> shift & 63] for shift in (18, 12, 6, 0))
        found += digits[: len(piece) + 1].ljust(4, b"=")
    return bytes(found) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    """Decodes base 64."""
    data = _bytes(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    found, bits, count, padding = bytearray(), 0, 0, 0
    for i, char in enumerate(data):
        if char == 61:
            padding += 1
            if count >= 2 and count + padding >= 4:
                if strict_mode and i + 1 < len(data):
                    raise Error("Excess data after padding")
                return bytes(found)
            if strict_mode and count == 1:
                raise Error("Discontinuous padding not allowed")
            continue
        value = _VALUES.get(char)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and padding:
            raise Error("Discontinuous padding not allowed")
        padding = 0
        bits = (bits << 6 | value) & 0xFFFFFF
        count += 1
        if count > 1:
            found.append(bits >> (8 - 2 * count) & 255)
        count %= 4
        if count == 0:
            bits = 0
    if count == 1:
        total = len(found) // 3 * 4 + 1
        raise Error("Invalid base64-encoded string: number of data characters "
                    f"({total}) cannot be 1 more than a multiple of 4")
    if count:
        raise Error("Incorrect padding")
    return bytes(found)


def hexlify(data, sep=None, bytes_per_sep=1):
    """The hexadecimal digits of bytes."""
    data = _buffer(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = _bytes(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes(int(text[at : at + 2].decode("latin-1"), 16) if text[at : at + 2].isalnum()
                     else int("x", 16) for at in range(0, len(text), 2))
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def _table():
    found = []
    for number in range(256):
        for _ in range(8):
            number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
        found.append(number)
    return found


_CRC = _table()


def crc32(data, crc=0, /):
    """The check sum of zip files."""
    crc = ~crc & 0xFFFFFFFF
    for byte in _buffer(data):
        crc = crc >> 8 ^ _CRC[(crc ^ byte) & 255]
    return ~crc & 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """The check sum of binhex files."""
    crc &= 0xFFFF
    for byte in _buffer(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc
