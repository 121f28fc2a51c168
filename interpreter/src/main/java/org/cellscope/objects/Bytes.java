package org.cellscope.objects;

import java.nio.charset.StandardCharsets;

/** What is common to texts of bytes. */
public final class Bytes {
  private Bytes() {}

  /** The text with a character for each byte, from 0 to 255. */
  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The text of bytes, in which what is not ASCII can be neither a digit nor white space. */
  static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** The bytes of a text of characters up to 255. */
  static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The repr of a bytes object. */
  public static String repr(byte[] bytes) {
    String text = latin(bytes);
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(bytes.length + 3).append('b').append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        out.append(c);
      } else {
        Text.escape(out, c);
      }
    }
    return out.append(quote).toString();
  }
}
