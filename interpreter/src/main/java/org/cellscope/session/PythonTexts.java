package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.objects.Runtime;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Rules;
import org.cellscope.syntax.SyntaxWarning;

/**
 * Texts that a program asks about without wanting them compiled ({@code ast}, {@code symtable}).
 */
final class PythonTexts {
  private PythonTexts() {}

  /** What {@code compile()} calls the ways of reading a text. */
  static Module.Mode mode(String name) {
    return switch (name) {
      case "eval" -> Module.Mode.EVAL;
      case "single" -> Module.Mode.SINGLE;
      default -> Module.Mode.EXEC;
    };
  }

  /**
   * Reads a text.
   *
   * @throws org.cellscope.objects.PyException SyntaxError when it is no program
   */
  static Module parse(Runtime rt, String text, String filename, String mode) {
    List<SyntaxWarning> warnings = new ArrayList<>();
    try {
      return Parser.parse(new SourceFile(filename, text), mode(mode), Rules.PYTHON_3_12, warnings);
    } catch (PythonSyntaxError error) {
      Optional<String> line = Optional.of(SyntaxErrors.quoted(error, mode(mode)));
      throw SyntaxErrors.raised(rt, error, Passes.Pass.PARSER, line);
    }
  }

  /**
   * The symbol table of a text.
   *
   * @throws org.cellscope.objects.PyException SyntaxError when it is no program
   */
  static SymbolTable symbols(Runtime rt, String text, String filename, String mode) {
    Module module = parse(rt, text, filename, mode);
    try {
      return SymbolTable.of(module);
    } catch (PythonSyntaxError error) {
      Optional<String> line = rt.sourceLine(filename, error.span().line());
      throw SyntaxErrors.raised(rt, error, Passes.Pass.SYMBOL_TABLE, line);
    }
  }
}
