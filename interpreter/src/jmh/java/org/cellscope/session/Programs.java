package org.cellscope.session;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;

/** What is measured. */
final class Programs {
  private Programs() {}

  static SourceFile empty() {
    return new SourceFile("empty.py", "");
  }

  /** One of the programs of the test resources. */
  static SourceFile named(String name) throws IOException {
    try (InputStream in = Programs.class.getResourceAsStream("/benchmark/" + name + ".py")) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new SourceFile(name + ".py", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A machine that has not begun. */
  static Machine machine(SourceFile source) {
    return switch (Compilation.of(source, PythonVersion.V3_12)) {
      case Compilation.Compiled compiled ->
          new Machine(source, compiled, settings(), new OutputLog());
      case Compilation.Refused refused -> throw new IllegalStateException(refused.report());
    };
  }

  /** Room for every program. */
  static LabSettings settings() {
    return new LabSettings(4L << 30, LabSettings.WhenFull.ASK, 300, 200);
  }
}
