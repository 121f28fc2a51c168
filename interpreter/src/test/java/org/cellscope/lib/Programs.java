package org.cellscope.lib;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellscope.session.ProgramRunner;
import org.cellscope.source.SourceFile;

/** Runs programs that import from the library. */
final class Programs {
  private Programs() {}

  /** What a program prints on both streams, in the order standard output, standard error. */
  static String output(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      new ProgramRunner(InputStream.nullInputStream(), outStream, errStream)
          .run(new SourceFile("program.py", text), List.of("program.py"));
    }
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }
}
