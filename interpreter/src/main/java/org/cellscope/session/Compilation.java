package org.cellscope.session;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.SyntaxWarning;

/** What came of compiling a text. */
public sealed interface Compilation {
  /** It is a program. */
  record Compiled(CodeObject code, SymbolTable symbols, List<SyntaxWarning> warnings)
      implements Compilation {}

  /**
   * It is none.
   *
   * @param message CPython's words without the name of the exception
   * @param place where CPython puts its carets
   * @param report what {@code python3 FILE} prints
   * @param bareReport what CPython prints where it cannot read the file again: without the source
   *     line for errors that were found behind the parser
   * @param warnings what CPython warns of before it prints the report
   */
  record Refused(
      String message, Span place, String report, String bareReport, List<SyntaxWarning> warnings)
      implements Compilation {}

  /** What CPython warns of while it compiles, in its order. */
  List<SyntaxWarning> warnings();

  /** Compiles a file to the bytecode of a version. */
  static Compilation of(SourceFile source, PythonVersion version) {
    return of(source, Module.Mode.EXEC, version);
  }

  /** Compiles a text that must be one expression, as {@code eval()} does. */
  static Compilation ofExpression(SourceFile source, PythonVersion version) {
    return of(source, Module.Mode.EVAL, version);
  }

  private static Compilation of(SourceFile source, Module.Mode mode, PythonVersion version) {
    Passes passes = new Passes();
    try {
      return passes.run(source, mode, version);
    } catch (PythonSyntaxError error) {
      boolean parsed = passes.current() != Passes.Pass.PARSER;
      return new Refused(
          error.getMessage(),
          error.span(),
          SyntaxErrors.text(error, passes.current(), true),
          SyntaxErrors.text(error, passes.current(), !parsed),
          passes.warnings());
    }
  }
}
