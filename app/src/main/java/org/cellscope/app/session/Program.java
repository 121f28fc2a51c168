package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.source.SourceFile;

/**
 * The program under observation.
 *
 * @param source the text that was loaded
 * @param code the module's code; empty when the program does not compile
 * @param captured the variables that live in cells
 */
public record Program(SourceFile source, Optional<CodeObject> code, CapturedVariables captured) {
  /** A program and its captured variables. */
  public static Program of(SourceFile source, Optional<CodeObject> code) {
    return new Program(source, code, CapturedVariables.of(code));
  }
}
