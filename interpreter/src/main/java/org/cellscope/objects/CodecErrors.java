package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The error handlers of the codecs (library reference, {@code codecs}, "Error Handlers"). */
final class CodecErrors {
  private CodecErrors() {}

  /** Handles the bytes up to {@link Codec.Input#faultEnd}, or raises. */
  static void decoding(Codec codec, Codec.Input input, String reason, String errors) {
    switch (errors) {
      case "ignore" -> {}
      case "replace" -> input.out.append('\ufffd');
      case "backslashreplace" -> {
        for (int i = input.at; i < input.faultEnd; i++) {
          input.out.append(String.format(Locale.ROOT, "\\x%02x", input.get(i)));
        }
      }
      case "surrogateescape" -> {
        if (input.get(input.at) < 0x80) {
          throw decodeError(codec, input, reason);
        }
        int end = input.at;
        while (end < input.faultEnd && input.get(end) >= 0x80) {
          input.out.append((char) (0xdc00 + input.get(end++)));
        }
        input.faultEnd = end;
      }
      case "surrogatepass" -> passSurrogate(codec, input, reason);
      case "strict" -> throw decodeError(codec, input, reason);
      case "xmlcharrefreplace", "namereplace" ->
          throw Errors.type("don't know how to handle UnicodeDecodeError in error callback");
      default -> throw unknownHandler(errors);
    }
    input.at = input.faultEnd;
  }

  private static void passSurrogate(Codec codec, Codec.Input input, String reason) {
    boolean encoded =
        codec instanceof CodecUtf8
            && input.left() >= 3
            && input.get(input.at) == 0xed
            && input.get(input.at + 1) >= 0xa0
            && (input.get(input.at + 2) & 0xc0) == 0x80;
    if (!encoded) {
      throw decodeError(codec, input, reason);
    }
    int low = (input.get(input.at + 1) & 0x3f) << 6 | input.get(input.at + 2) & 0x3f;
    input.out.append((char) (0xd000 | low));
    input.faultEnd = input.at + 3;
  }

  private static PyException decodeError(Codec codec, Codec.Input input, String reason) {
    return Errors.of(
        ExceptionTypes.UNICODE_DECODE_ERROR,
        StrObject.of(codec.decodingName()),
        BytesObject.owning(input.bytes.clone()),
        IntObject.of(input.at),
        IntObject.of(input.faultEnd),
        StrObject.of(reason));
  }

  private static PyException unknownHandler(String errors) {
    return Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '" + errors + "'");
  }

  /** Handles the characters from {@code from} to {@code to}, or raises. */
  static void encoding(
      Codec codec,
      StrObject text,
      int[] points,
      int from,
      int to,
      String errors,
      ByteArrayOutputStream out) {
    int[] run = Arrays.copyOfRange(points, from, to);
    switch (errors) {
      case "ignore" -> {}
      case "replace" -> Arrays.stream(run).forEach(c -> codec.encode(out, '?'));
      case "backslashreplace" -> write(codec, out, escaped(run));
      case "xmlcharrefreplace" -> {
        StringBuilder made = new StringBuilder();
        Arrays.stream(run).forEach(c -> made.append("&#").append(c).append(';'));
        write(codec, out, made);
      }
      case "namereplace" -> {
        StringBuilder made = new StringBuilder();
        Arrays.stream(run).forEach(c -> appendName(made, c));
        write(codec, out, made);
      }
      case "surrogateescape" -> {
        for (int c : run) {
          if (c < 0xdc80 || c > 0xdcff) {
            throw encodeError(codec, text, from, to);
          }
          out.write(c - 0xdc00);
        }
      }
      case "surrogatepass" -> {
        if (!codec.isUnicode()) {
          throw encodeError(codec, text, from, to);
        }
        Arrays.stream(run).forEach(c -> codec.encode(out, c));
      }
      case "strict" -> throw encodeError(codec, text, from, to);
      default -> throw unknownHandler(errors);
    }
  }

  private static StringBuilder escaped(int[] run) {
    StringBuilder made = new StringBuilder();
    Arrays.stream(run).forEach(c -> Text.escape(made, c));
    return made;
  }

  private static void appendName(StringBuilder made, int c) {
    String name = UnicodeAge.isKnown(c) ? Character.getName(c) : null;
    if (name == null) {
      Text.escape(made, c);
    } else {
      made.append("\\N{").append(name).append('}');
    }
  }

  private static void write(Codec codec, ByteArrayOutputStream out, CharSequence ascii) {
    ascii.chars().forEach(c -> codec.encode(out, c));
  }

  private static PyException encodeError(Codec codec, StrObject text, int from, int to) {
    return Errors.of(
        ExceptionTypes.UNICODE_ENCODE_ERROR,
        StrObject.of(codec.name()),
        StrMethods.plain(text),
        IntObject.of(from),
        IntObject.of(to),
        StrObject.of(codec.refusal()));
  }
}
