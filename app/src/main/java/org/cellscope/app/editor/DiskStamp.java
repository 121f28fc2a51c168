package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.CRC32C;

/**
 * How a file was when it was read or written.
 *
 * @param sum of its bytes, as a file that has only been touched has not changed
 */
public record DiskStamp(FileTime time, long size, long sum) {
  /** What has become of the file. */
  public enum Now {
    SAME,
    CHANGED,
    GONE
  }

  static DiskStamp of(Path file, byte[] content) throws IOException {
    return new DiskStamp(Files.getLastModifiedTime(file), content.length, sum(content));
  }

  private static long sum(byte[] content) {
    var sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }

  /**
   * Compares with the file as it is now.
   *
   * @throws IOException if that cannot be told
   */
  Now compare(Path file) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).equals(time) && Files.size(file) == size) {
        return Now.SAME;
      }
      return Files.size(file) == size && sum(Files.readAllBytes(file)) == sum
          ? Now.SAME
          : Now.CHANGED;
    } catch (NoSuchFileException e) {
      return Now.GONE;
    }
  }
}
