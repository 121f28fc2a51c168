package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** UTF-8, with or without a signature. */
final class CodecUtf8 extends Codec {
  private final boolean signed;

  CodecUtf8(boolean signed) {
    super("utf-8", "surrogates not allowed");
    this.signed = signed;
  }

  @Override
  boolean isUnicode() {
    return true;
  }

  @Override
  void start(ByteArrayOutputStream out) {
    if (signed) {
      encode(out, 0xfeff);
    }
  }

  @Override
  void start(Input input) {
    boolean found =
        signed
            && input.left() >= 3
            && input.get(0) == 0xef
            && input.get(1) == 0xbb
            && input.get(2) == 0xbf;
    input.at = found ? 3 : 0;
  }

  @Override
  boolean canEncode(int c) {
    return c < 0xd800 || c > 0xdfff;
  }

  @Override
  void encode(ByteArrayOutputStream out, int c) {
    if (c < 0x80) {
      out.write(c);
    } else if (c < 0x800) {
      out.write(0xc0 | c >> 6);
      out.write(0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      out.write(0xe0 | c >> 12);
      out.write(0x80 | c >> 6 & 0x3f);
      out.write(0x80 | c & 0x3f);
    } else {
      out.write(0xf0 | c >> 18);
      out.write(0x80 | c >> 12 & 0x3f);
      out.write(0x80 | c >> 6 & 0x3f);
      out.write(0x80 | c & 0x3f);
    }
  }

  @Override
  @Nullable String decode(Input input) {
    int first = input.get(input.at);
    if (first < 0x80) {
      input.accept(1, first);
      return null;
    }
    if (first < 0xc2 || first > 0xf4) {
      return input.fault(1, "invalid start byte");
    }
    int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    int c = first & 0xff >> length + 1;
    for (int i = 1; i < length; i++) {
      if (i == input.left()) {
        return input.fault(i, "unexpected end of data");
      }
      int next = input.get(input.at + i);
      if ((next & 0xc0) != 0x80 || i == 1 && !mayFollow(first, next)) {
        return input.fault(i, "invalid continuation byte");
      }
      c = c << 6 | next & 0x3f;
    }
    input.accept(length, c);
    return null;
  }

  /** Second bytes that would make a number too long, a surrogate, or beyond Unicode do not fit. */
  private static boolean mayFollow(int first, int second) {
    return switch (first) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second < 0xa0;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second < 0x90;
      default -> true;
    };
  }
}
