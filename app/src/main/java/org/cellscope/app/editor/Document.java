package org.cellscope.app.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.cellscope.source.SourceDecoder;
import org.cellscope.source.SourceFile;

/**
 * A program as it was loaded or saved last.
 *
 * @param name what tracebacks call it
 * @param path its file; empty for samples and new programs
 * @param text its text, lines ended by {@code \n}
 * @param lineEnds how the file ends its lines
 * @param marked whether the file begins with a byte order mark
 * @param stamp how the file was then
 */
public record Document(
    String name,
    Optional<Path> path,
    String text,
    LineEnds lineEnds,
    boolean marked,
    Optional<DiskStamp> stamp) {
  /** Larger files are no programs that one can step through; in bytes. */
  private static final long LARGEST = 5_000_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** A program without a file. */
  public static Document untitled(String name, String text) {
    return new Document(
        name, Optional.empty(), LineEnds.removed(text), LineEnds.NEWLINES, false, Optional.empty());
  }

  /**
   * Reads a file, in UTF-8 or the encoding that it declares (language reference, section 2.1.4).
   *
   * @throws IOException with a message for people if it cannot be read
   */
  public static Document read(Path path) throws IOException {
    try {
      if (Files.isDirectory(path)) {
        throw new IOException(EditorText.IS_FOLDER.text(path));
      }
      if (Files.size(path) > LARGEST) {
        throw new IOException(EditorText.TOO_LARGE.text(path, Files.size(path), LARGEST));
      }
      byte[] bytes = Files.readAllBytes(path);
      String raw = SourceDecoder.decode(path.toString(), bytes);
      return new Document(
          nameOf(path),
          Optional.of(path),
          LineEnds.removed(raw),
          LineEnds.of(raw),
          isMarked(bytes),
          Optional.of(DiskStamp.of(path, bytes)));
    } catch (SourceDecoder.UndecodableException e) {
      throw new IOException(e.getMessage() + ".", e);
    } catch (NoSuchFileException e) {
      throw new IOException(EditorText.DOES_NOT_EXIST.text(path), e);
    } catch (AccessDeniedException e) {
      throw new IOException(EditorText.NOT_READABLE.text(path), e);
    }
  }

  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  /**
   * Writes a text to a file, with this document's line ends and the encoding that the text
   * declares.
   *
   * @return the document that is now in the file
   * @throws IOException with a message for people if it cannot be written; the file is as it was
   */
  Document write(Path target, String newText) throws IOException {
    String raw = lineEnds.applied(text, newText);
    byte[] bytes = encoded(target, raw);
    AtomicFile.write(target, bytes);
    return new Document(
        nameOf(target),
        Optional.of(target),
        newText,
        LineEnds.of(raw),
        marked,
        Optional.of(DiskStamp.of(target, bytes)));
  }

  private byte[] encoded(Path target, String raw) throws IOException {
    var out = new ByteArrayOutputStream();
    if (marked) {
      out.write(BYTE_ORDER_MARK);
    }
    Charset charset = charset(target, raw);
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(raw));
      out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    } catch (CharacterCodingException e) {
      throw new IOException(unencodable(target, raw, charset), e);
    }
    return out.toByteArray();
  }

  private static Charset charset(Path target, String raw) throws IOException {
    try {
      return SourceDecoder.charset(target.toString(), raw.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SourceDecoder.UndecodableException e) {
      throw new IOException(e.getMessage() + ".", e);
    }
  }

  private static String unencodable(Path target, String raw, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    int at = 0;
    while (at < raw.length()) {
      String character = Character.toString(raw.codePointAt(at));
      if (!encoder.canEncode(character)) {
        return EditorText.NOT_ENCODABLE.text(
            target,
            charset.name(),
            "U+%04X".formatted(raw.codePointAt(at)),
            String.valueOf(new SourceFile("", raw).position(at).line()));
      }
      at += character.length();
    }
    return EditorText.CANNOT_ENCODE.text(target, charset.name());
  }

  /**
   * What has become of the file; without one nothing has.
   *
   * @throws IOException if that cannot be told
   */
  DiskStamp.Now onDisk() throws IOException {
    return path.isPresent() && stamp.isPresent()
        ? stamp.get().compare(path.get())
        : DiskStamp.Now.SAME;
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString();
  }
}
