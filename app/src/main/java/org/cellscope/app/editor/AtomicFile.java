package org.cellscope.app.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Writes files so that there is the old content or the new one at every moment, never a part: into
 * a new file beside it, which then takes its place.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file.
   *
   * @throws IOException with a message for people; the file is as it was then
   */
  public static void write(Path file, byte[] content) throws IOException {
    try {
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    } catch (NoSuchFileException e) {
      throw new IOException(EditorText.NO_FOLDER.text(file), e);
    } catch (AccessDeniedException e) {
      throw new IOException(denied(file), e);
    } catch (IOException e) {
      throw new IOException(EditorText.CANNOT_WRITE.text(file, reason(e)), e);
    }
  }

  private static String denied(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && !Files.isWritable(folder)
        ? EditorText.FOLDER_READ_ONLY.text(file)
        : EditorText.NOT_WRITABLE.text(file);
  }

  /** Systems tell of a full disk when a file is made, or only when it is filled. */
  private static String reason(IOException e) {
    String reason =
        Optional.ofNullable(e instanceof FileSystemException f ? f.getReason() : e.getMessage())
            .orElse("");
    return reason.contains("No space left") || reason.contains("not enough space")
        ? EditorText.DISK_FULL.text()
        : reason.contains("Read-only file system")
            ? EditorText.READ_ONLY.text()
            : reason.isEmpty() ? EditorText.NO_REASON.text() : reason + ".";
  }

  private static void replace(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path made =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    try {
      fill(made, content);
      keepPermissions(file, made);
      move(made, file);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void fill(Path made, byte[] content) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            made,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  private static void keepPermissions(Path file, Path made) throws IOException {
    if (Files.exists(file)
        && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(file));
    }
  }

  private static void move(Path made, Path file) throws IOException {
    try {
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
