package org.cellscope.app.editor;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what has not been saved, for the case that the program ends without asking.
 *
 * <p>Every running program has a folder with a lock, which the system lets go when the program
 * ends, however it ends. A folder whose lock is free is what a crash has left behind.
 */
public final class Recovery implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String SUFFIX = ".unsaved";

  /**
   * A text that has not been saved.
   *
   * @param path the file that it is of, if it is of one
   */
  public record Unsaved(String name, Optional<Path> path, String text) {}

  private final Path root;
  private final Path mine;
  private final FileChannel channel;

  /**
   * A folder for this program in a folder for all of them.
   *
   * @throws IOException if it cannot be made
   */
  public Recovery(Path root) throws IOException {
    this.root = root;
    mine = root.resolve(UUID.randomUUID().toString());
    Files.createDirectories(mine);
    channel =
        FileChannel.open(mine.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException(EditorText.LOCKED.text(mine));
    }
  }

  /**
   * Replaces what is kept.
   *
   * @throws IOException if it cannot be written
   */
  public void keep(List<Unsaved> texts) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      Unsaved unsaved = texts.get(i);
      var values = new Properties();
      values.setProperty("name", unsaved.name);
      unsaved.path.ifPresent(path -> values.setProperty("path", path.toString()));
      values.setProperty("text", unsaved.text);
      var out = new StringWriter();
      values.store(out, null);
      AtomicFile.write(mine.resolve(i + SUFFIX), out.toString().getBytes(StandardCharsets.UTF_8));
    }
    int more = texts.size();
    while (Files.deleteIfExists(mine.resolve(more + SUFFIX))) {
      more++;
    }
  }

  /**
   * Takes what crashed programs have left; it is not there any more then. What cannot be read stays
   * where it is.
   *
   * @throws IOException if the folder cannot be read
   */
  public List<Unsaved> takeLeftBehind() throws IOException {
    List<Unsaved> found = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> all = Files.list(root)) {
      folders = all.filter(folder -> !folder.equals(mine) && Files.isDirectory(folder)).toList();
    }
    for (Path folder : folders) {
      if (isLeft(folder) && readAll(folder, found)) {
        delete(folder);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isLeft(Path folder) throws IOException {
    try (FileChannel other =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether everything could be read. */
  private static boolean readAll(Path folder, List<Unsaved> to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<Unsaved> read = new ArrayList<>();
    for (Path file : files) {
      try (Reader in = Files.newBufferedReader(file)) {
        var values = new Properties();
        values.load(in);
        Optional<Path> path = Optional.ofNullable(values.getProperty("path")).map(Path::of);
        read.add(
            new Unsaved(
                values.getProperty("name", "untitled.py"), path, values.getProperty("text", "")));
      } catch (IOException | IllegalArgumentException e) {
        return false;
      }
    }
    return to.addAll(read) || read.isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  /** The program ends as it should: nothing has to be kept. */
  @Override
  public void close() throws IOException {
    channel.close();
    delete(mine);
  }
}
