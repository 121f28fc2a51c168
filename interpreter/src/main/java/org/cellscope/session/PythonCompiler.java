package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Warnings;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.SyntaxWarning;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.SourceCompiler;

/** The passes behind the parser in a row, and the compiler that the machine calls. */
final class PythonCompiler implements SourceCompiler {
  /** How names of library texts begin; CPython finds no lines of other texts that have no file. */
  private static final String LIBRARY = "<frozen ";

  /**
   * Compiles a tree.
   *
   * @param warnings what was warned of so far; gets what the compiler warns of
   * @throws PythonSyntaxError when it is not a program
   */
  static Compilation.Compiled compile(
      Module module, PythonVersion version, List<SyntaxWarning> warnings) {
    SymbolTable symbols = SymbolTable.of(module);
    CodeObject code = Compiler.compile(module, symbols, version, warnings);
    return new Compilation.Compiled(code, symbols, warnings);
  }

  /** Writes warnings to {@code sys.stderr}. */
  static void show(Interpreter interpreter, List<SyntaxWarning> warnings) {
    for (SyntaxWarning warning : warnings) {
      Warnings.show(
          interpreter,
          ExceptionTypes.SYNTAX_WARNING,
          warning.message(),
          warning.source().name(),
          warning.line());
    }
  }

  @Override
  public CodeObject compile(Interpreter interpreter, String text, String filename, String mode) {
    Module.Mode parsed =
        switch (mode) {
          case "eval" -> Module.Mode.EVAL;
          case "single" -> Module.Mode.SINGLE;
          default -> Module.Mode.EXEC;
        };
    List<SyntaxWarning> warnings = new ArrayList<>();
    try {
      Module module = Parser.parse(new SourceFile(filename, text), parsed, warnings);
      CodeObject code = compile(module, PythonVersion.V3_12, warnings).code();
      show(interpreter, warnings);
      if (filename.startsWith(LIBRARY)) {
        interpreter.addSource(filename, text);
      }
      return code;
    } catch (PythonSyntaxError error) {
      show(interpreter, warnings);
      throw SyntaxErrors.raised(interpreter, error, true);
    }
  }
}
