package org.cellscope.app.session;

import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.Lab;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;

/**
 * The program under observation.
 *
 * @param source the text that was loaded
 * @param code the module's code; empty when the program does not compile
 * @param symbols its blocks and names; empty when the program does not compile
 * @param captured the variables that live in cells
 */
public record Program(
    SourceFile source,
    Optional<CodeObject> code,
    Optional<SymbolTable> symbols,
    CapturedVariables captured) {
  /** The program of a lab. */
  static Program of(Lab lab) {
    return new Program(lab.source(), lab.code(), lab.symbols(), CapturedVariables.of(lab.code()));
  }

  /** No program. */
  static Program none() {
    return new Program(
        new SourceFile("", ""),
        Optional.empty(),
        Optional.empty(),
        CapturedVariables.of(Optional.empty()));
  }
}
