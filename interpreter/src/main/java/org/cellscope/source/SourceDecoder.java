package org.cellscope.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a program text: UTF-8, unless a byte order mark or a comment in the first
 * two lines says otherwise (PEP 263; language reference, section 2.1.4).
 */
public final class SourceDecoder {
  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  /** A text that cannot be decoded; the message says why in one line. */
  public static final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String unknownEncoding;

    UndecodableException(String message, @Nullable String unknownEncoding) {
      super(message);
      this.unknownEncoding = unknownEncoding;
    }

    /** The encoding that the text declares, when that is not known. */
    public Optional<String> unknownEncoding() {
      return Optional.ofNullable(unknownEncoding);
    }
  }

  private SourceDecoder() {}

  /**
   * Decodes a text.
   *
   * @param name what the message calls the file
   * @throws UndecodableException when the bytes are not in the encoding, or it is not known
   */
  public static String decode(String name, byte[] bytes) throws UndecodableException {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int from = marked ? 3 : 0;
    Charset charset = charset(name, bytes);
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UndecodableException(name + " is not a text in " + charset.name(), null);
    }
  }

  /**
   * The encoding that a text is in, by what its first two lines declare.
   *
   * @param name what the message calls the file
   * @throws UndecodableException when the encoding is not known
   */
  public static Charset charset(String name, byte[] bytes) throws UndecodableException {
    return declared(name, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static Charset declared(String name, String latin) throws UndecodableException {
    String[] lines = latin.split("\r\n|\r|\n", 3);
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher matcher = DECLARATION.matcher(lines[i]);
      if (matcher.find()) {
        String encoding = matcher.group(1);
        return known(encoding)
            .orElseThrow(
                () ->
                    new UndecodableException(
                        name + " declares an encoding that is not known: " + encoding, encoding));
      }
      if (!BLANK.matcher(lines[i]).matches()) {
        break;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Python has names of its own for the two commonest encodings. */
  private static Optional<Charset> known(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (plain.matches("(latin-1|iso-8859-1|iso-latin-1)(-.*)?")) {
      return Optional.of(StandardCharsets.ISO_8859_1);
    }
    if (plain.matches("utf-8(-.*)?")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    try {
      return Optional.of(Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
