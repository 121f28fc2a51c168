package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Compilation;
import org.cellscope.source.SourceFile;

/** Checks the conditions of breakpoints. */
public final class Conditions {
  private Conditions() {}

  /**
   * What is wrong with a condition, in CPython's words; empty when nothing is, or when it is blank.
   */
  public static Optional<String> problem(String condition) {
    if (condition.isBlank()) {
      return Optional.empty();
    }
    return switch (Compilation.ofExpression(
        new SourceFile("<condition>", condition.strip()), PythonVersion.V3_12)) {
      case Compilation.Compiled _ -> Optional.empty();
      case Compilation.Refused refused -> Optional.of(refused.message());
    };
  }
}
