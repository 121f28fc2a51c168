package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program as it was loaded or saved last.
 *
 * @param name what tracebacks call it
 * @param path its file; empty for samples and new programs
 * @param text its text, lines ended by {@code \n}
 * @param lineEnd how the file ends its lines: the first line end in it decides
 */
public record Document(String name, Optional<Path> path, String text, String lineEnd) {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** A program without a file. */
  public static Document untitled(String name, String text) {
    return new Document(name, Optional.empty(), withNewlines(text), "\n");
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a message for people if it cannot be read or is not UTF-8
   */
  static Document read(Path path) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return new Document(
          nameOf(path), Optional.of(path), withNewlines(unmarked), lineEndOf(unmarked));
    } catch (CharacterCodingException e) {
      throw new IOException(path + " is not a text in UTF-8.", e);
    } catch (NoSuchFileException e) {
      throw new IOException(path + " does not exist.", e);
    } catch (AccessDeniedException e) {
      throw new IOException(path + " may not be read.", e);
    }
  }

  /**
   * Writes a text to a file, in UTF-8 and with this document's line ends.
   *
   * @return the document that is now in the file
   * @throws IOException with a message for people if it cannot be written
   */
  Document write(Path target, String newText) throws IOException {
    try {
      Files.writeString(target, newText.replace("\n", lineEnd), StandardCharsets.UTF_8);
      return new Document(nameOf(target), Optional.of(target), newText, lineEnd);
    } catch (NoSuchFileException e) {
      throw new IOException(target + ": there is no such folder.", e);
    } catch (AccessDeniedException e) {
      throw new IOException(target + " may not be written.", e);
    }
  }

  private static String nameOf(Path path) {
    return path.getFileName().toString();
  }

  private static String lineEndOf(String text) {
    int end = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    if (carriage >= 0 && (end < 0 || carriage < end)) {
      return carriage + 1 == end ? "\r\n" : "\r";
    }
    return "\n";
  }

  private static String withNewlines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
