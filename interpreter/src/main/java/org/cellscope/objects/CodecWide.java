package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** UTF-16 and UTF-32. */
final class CodecWide extends Codec {
  private final int width;
  private final boolean marked;
  private boolean little;

  /**
   * Makes a codec for one text.
   *
   * @param width bytes of a unit, 2 or 4
   * @param little whether the low byte comes first
   * @param marked whether a byte order mark tells or replaces {@code little}
   */
  CodecWide(String name, int width, boolean little, boolean marked) {
    super(name, "surrogates not allowed");
    this.width = width;
    this.little = little;
    this.marked = marked;
  }

  @Override
  String decodingName() {
    return "utf-" + 8 * width + (little ? "-le" : "-be");
  }

  @Override
  boolean isUnicode() {
    return true;
  }

  @Override
  void start(ByteArrayOutputStream out) {
    if (marked) {
      unit(out, 0xfeff);
    }
  }

  @Override
  void start(Input input) {
    if (!marked || input.left() < width) {
      return;
    }
    int first = unit(input, 0);
    if (first == 0xfeff) {
      input.at = width;
    } else if (first == (width == 2 ? 0xfffe : 0xfffe0000)) {
      little = !little;
      input.at = width;
    }
  }

  @Override
  boolean canEncode(int c) {
    return c < 0xd800 || c > 0xdfff;
  }

  @Override
  void encode(ByteArrayOutputStream out, int c) {
    if (width == 2 && c > 0xffff) {
      unit(out, Character.highSurrogate(c));
      unit(out, Character.lowSurrogate(c));
    } else {
      unit(out, c);
    }
  }

  private void unit(ByteArrayOutputStream out, int unit) {
    for (int i = 0; i < width; i++) {
      out.write(unit >> 8 * (little ? i : width - 1 - i));
    }
  }

  private int unit(Input input, int offset) {
    int unit = 0;
    for (int i = 0; i < width; i++) {
      unit |= input.get(input.at + offset + i) << 8 * (little ? i : width - 1 - i);
    }
    return unit;
  }

  @Override
  @Nullable String decode(Input input) {
    if (input.left() < width) {
      return input.fault(input.left(), "truncated data");
    }
    int unit = unit(input, 0);
    return width == 2 ? decode16(input, unit) : decode32(input, unit);
  }

  private @Nullable String decode32(Input input, int unit) {
    if (unit < 0 || unit > 0x10ffff) {
      return input.fault(4, "code point not in range(0x110000)");
    }
    if (!canEncode(unit)) {
      return input.fault(4, "code point in surrogate code point range(0xd800, 0xe000)");
    }
    input.accept(4, unit);
    return null;
  }

  private @Nullable String decode16(Input input, int unit) {
    if (canEncode(unit)) {
      input.accept(2, unit);
      return null;
    }
    if (unit >= 0xdc00) {
      return input.fault(2, "illegal encoding");
    }
    if (input.left() < 4) {
      return input.fault(input.left(), "unexpected end of data");
    }
    int second = unit(input, 2);
    if (second < 0xdc00 || second > 0xdfff) {
      return input.fault(2, "illegal UTF-16 surrogate");
    }
    input.accept(4, Character.toCodePoint((char) unit, (char) second));
    return null;
  }
}
