package org.cellscope.objects;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code str.encode} and {@code bytes.decode} (library reference, {@code codecs}). */
public final class Codecs {
  /** Codecs that are no text encodings. */
  private static final Set<String> TRANSFORMS =
      Set.of("hex", "base64", "bz2", "zlib", "zip", "rot13", "rot_13", "uu", "quopri");

  private static final Set<String> TABLES =
      Set.of(
          "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1257", "koi8-r", "koi8-u", "cp437",
          "cp850", "cp866");

  private Codecs() {}

  /**
   * Decodes bytes.
   *
   * @param errors the name of an error handler, looked up at the first error
   * @throws PyException LookupError for unknown names, UnicodeDecodeError
   */
  public static String decode(byte[] bytes, String encoding, String errors) {
    Codec codec = find(encoding, "decode");
    Codec.Input input = new Codec.Input(bytes);
    codec.start(input);
    while (input.at < bytes.length) {
      String reason = codec.decode(input);
      if (reason != null) {
        CodecErrors.decoding(codec, input, reason, errors);
      }
    }
    return input.out.toString();
  }

  /**
   * Encodes a text.
   *
   * @param errors the name of an error handler, looked up at the first error
   * @throws PyException LookupError for unknown names, UnicodeEncodeError
   */
  public static byte[] encode(StrObject text, String encoding, String errors) {
    Codec codec = find(encoding, "encode");
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.value().length());
    codec.start(out);
    int[] points = text.value().codePoints().toArray();
    for (int i = 0; i < points.length; ) {
      if (codec.canEncode(points[i])) {
        codec.encode(out, points[i++]);
      } else {
        int end = i + 1;
        while (end < points.length && !codec.canEncode(points[end])) {
          end++;
        }
        CodecErrors.encoding(codec, text, points, i, end, errors, out);
        i = end;
      }
    }
    return out.toByteArray();
  }

  /**
   * What a stream in UTF-8 writes of a text: the text itself, but for surrogates that stand alone.
   *
   * @param errors the name of an error handler
   * @throws PyException UnicodeEncodeError
   */
  public static String written(StrObject text, String errors) {
    String value = text.value();
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return decode(encode(text, "utf-8", errors), "utf-8", "strict");
      }
    }
    return value;
  }

  /** What {@code sys.stderr} writes of a text, whatever is in it. */
  public static String onStandardError(String text) {
    return written(StrObject.of(text), "backslashreplace");
  }

  private static Codec find(String encoding, String what) {
    String name = encoding.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (name) {
      case "utf-8", "utf8", "u8", "utf", "cp65001" -> new CodecUtf8(false);
      case "utf-8-sig", "utf8-sig" -> new CodecUtf8(true);
      case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us" -> CodecSingleByte.ascii();
      case "latin-1", "latin1", "latin", "iso-8859-1", "iso8859-1", "8859", "l1", "cp819" ->
          CodecSingleByte.latin1();
      case "utf-16", "utf16", "u16" -> new CodecWide("utf-16", 2, true, true);
      case "utf-16-le", "utf-16le" -> new CodecWide("utf-16-le", 2, true, false);
      case "utf-16-be", "utf-16be" -> new CodecWide("utf-16-be", 2, false, false);
      case "utf-32", "utf32", "u32" -> new CodecWide("utf-32", 4, true, true);
      case "utf-32-le", "utf-32le" -> new CodecWide("utf-32-le", 4, true, false);
      case "utf-32-be", "utf-32be" -> new CodecWide("utf-32-be", 4, false, false);
      default -> table(name).orElseThrow(() -> unknown(encoding, name, what));
    };
  }

  private static Optional<Codec> table(String name) {
    String plain =
        name.startsWith("windows-125")
            ? "cp" + name.substring("windows-".length())
            : name.startsWith("iso8859-") ? "iso-8859-" + name.substring(8) : name;
    boolean known = TABLES.contains(plain) || plain.matches("iso-8859-([2-9]|1[135])");
    return known && Charset.isSupported(plain)
        ? Optional.of(CodecSingleByte.table(Charset.forName(plain)))
        : Optional.empty();
  }

  private static PyException unknown(String encoding, String name, String what) {
    return Errors.of(
        ExceptionTypes.LOOKUP_ERROR,
        TRANSFORMS.contains(name)
            ? "'"
                + encoding
                + "' is not a text encoding; use codecs."
                + what
                + "() to handle arbitrary codecs"
            : "unknown encoding: " + encoding);
  }
}
