import base64
import binascii

for data in (b"", b"a", b"ab", b"abc", bytes(range(0, 256, 7))):
    for name in ("b64", "b32", "b16", "b85", "a85"):
        encoded = getattr(base64, name + "encode")(data)
        print(name, encoded, getattr(base64, name + "decode")(encoded) == data)
for text in ("YQ", "Y", "!!YW==", "=YQ=", "é"):
    for validate in (False, True):
        try:
            print(base64.b64decode(text, validate=validate))
        except ValueError as error:
            print(type(error).__name__, error)
print(binascii.crc32(b"hello"), binascii.hexlify(b"abcd", "-"), base64.urlsafe_b64encode(b"\xff\xfe\xfd"))
