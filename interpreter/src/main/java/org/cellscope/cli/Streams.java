package org.cellscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellscope.source.SourceDecoder;
import org.cellscope.source.SourceFile;

/** What a command reads from and writes to. */
record Streams(InputStream in, PrintStream out, PrintStream err) {
  /** The name that stands for standard input on the command line. */
  private static final String STANDARD_INPUT = "-";

  /**
   * Reads a program; says in one line on standard error when that cannot be done.
   *
   * @param path the file, or {@code -} for standard input
   * @param name what tracebacks call it, for a file
   */
  Optional<SourceFile> read(String path, String name) {
    try {
      byte[] bytes =
          path.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(path));
      String called = path.equals(STANDARD_INPUT) ? "<stdin>" : name;
      return Optional.of(new SourceFile(called, SourceDecoder.decode(path, bytes)));
    } catch (NoSuchFileException | InvalidPathException e) {
      err.println("cellscope: can't open file '" + path + "': No such file or directory");
    } catch (IOException e) {
      String why = Files.isDirectory(Path.of(path)) ? "Is a directory" : "It cannot be read";
      err.println("cellscope: can't open file '" + path + "': " + why);
    } catch (SourceDecoder.UndecodableException e) {
      err.println("cellscope: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Reads a program that tracebacks call by its path. */
  Optional<SourceFile> read(String path) {
    return read(path, path);
  }
}
