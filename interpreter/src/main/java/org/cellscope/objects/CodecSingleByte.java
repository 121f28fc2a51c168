package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An encoding with one byte for each character. */
final class CodecSingleByte extends Codec {
  private static final char UNDEFINED = 0xfffd;

  private final String table;
  private final Map<Integer, Integer> bytes = new HashMap<>();
  private final String undefined;

  private CodecSingleByte(String name, String table, String refusal, String undefined) {
    super(name, refusal);
    this.table = table;
    this.undefined = undefined;
    for (int i = 0; i < table.length(); i++) {
      if (table.charAt(i) != UNDEFINED) {
        bytes.put((int) table.charAt(i), i);
      }
    }
  }

  static Codec ascii() {
    return firstCodePoints("ascii", 128);
  }

  static Codec latin1() {
    return firstCodePoints("latin-1", 256);
  }

  private static Codec firstCodePoints(String name, int count) {
    StringBuilder table = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      table.append((char) i);
    }
    String reason = "ordinal not in range(" + count + ")";
    return new CodecSingleByte(name, table.toString(), reason, reason);
  }

  /** One that is known by its table. */
  static Codec table(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String reason = "character maps to <undefined>";
    return new CodecSingleByte("charmap", new String(all, charset), reason, reason);
  }

  @Override
  boolean canEncode(int c) {
    return bytes.containsKey(c);
  }

  @Override
  void encode(ByteArrayOutputStream out, int c) {
    Integer encoded = bytes.get(c);
    if (encoded == null) {
      throw new IllegalArgumentException("not in the table: " + c);
    }
    out.write(encoded);
  }

  @Override
  @Nullable String decode(Input input) {
    int next = input.get(input.at);
    if (next >= table.length() || table.charAt(next) == UNDEFINED) {
      return input.fault(1, undefined);
    }
    input.accept(1, table.charAt(next));
    return null;
  }
}
