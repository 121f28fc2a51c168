package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** One text encoding: how single characters become bytes and back. */
abstract class Codec {
  /** Bytes that are being decoded: how far, and into what. */
  static final class Input {
    final byte[] bytes;
    final StringBuilder out;
    int at;

    /** Where the bytes end that could not be decoded. */
    int faultEnd;

    Input(byte[] bytes) {
      this.bytes = bytes;
      this.out = new StringBuilder(bytes.length);
    }

    int get(int index) {
      return bytes[index] & 0xff;
    }

    int left() {
      return bytes.length - at;
    }

    /** Notes how many bytes are at fault; returns the reason. */
    String fault(int length, String reason) {
      faultEnd = at + length;
      return reason;
    }

    void accept(int length, int codePoint) {
      out.appendCodePoint(codePoint);
      at += length;
    }
  }

  private final String name;
  private final String refusal;

  /**
   * Makes a codec.
   *
   * @param name as messages print it
   * @param refusal why a character cannot be encoded
   */
  Codec(String name, String refusal) {
    this.name = name;
    this.refusal = refusal;
  }

  final String name() {
    return name;
  }

  /** The name that errors in bytes have, where it differs. */
  String decodingName() {
    return name;
  }

  final String refusal() {
    return refusal;
  }

  abstract boolean canEncode(int c);

  /** Appends the bytes of a character that can be encoded. */
  abstract void encode(ByteArrayOutputStream out, int c);

  /** Appends what stands before the first character. */
  void start(ByteArrayOutputStream out) {}

  /** Reads what stands before the first character. */
  void start(Input input) {}

  /**
   * Decodes the next character.
   *
   * @return null, or why it cannot be decoded, {@link Input#faultEnd} being set
   */
  abstract @Nullable String decode(Input input);

  /** Whether the codec has surrogates, which the handler surrogatepass lets through. */
  boolean isUnicode() {
    return false;
  }
}
