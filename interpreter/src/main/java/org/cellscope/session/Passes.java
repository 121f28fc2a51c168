package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Rules;
import org.cellscope.syntax.SyntaxWarning;

/** The passes from a text to a code object, one after the other; to be used once. */
final class Passes {
  /** A pass; CPython reports the errors of each in a way of its own. */
  enum Pass {
    PARSER,
    SYMBOL_TABLE,
    COMPILER
  }

  private final List<SyntaxWarning> warnings = new ArrayList<>();
  private Pass current = Pass.PARSER;

  /**
   * Compiles a text.
   *
   * @throws PythonSyntaxError found by the {@link #current} pass
   */
  Compilation.Compiled run(SourceFile source, Module.Mode mode, PythonVersion version) {
    Rules rules = rules(version);
    Module module = Parser.parse(source, mode, rules, warnings);
    current = Pass.SYMBOL_TABLE;
    SymbolTable symbols = SymbolTable.of(module, rules);
    current = Pass.COMPILER;
    CodeObject code = Compiler.compile(module, symbols, version, warnings);
    return new Compilation.Compiled(code, symbols, warnings());
  }

  private static Rules rules(PythonVersion version) {
    return switch (version) {
      case V3_8 -> Rules.PYTHON_3_8;
      case V3_12 -> Rules.PYTHON_3_12;
    };
  }

  /** The pass that is at work or that has found an error. */
  Pass current() {
    return current;
  }

  /** What was warned of so far. */
  List<SyntaxWarning> warnings() {
    return List.copyOf(warnings);
  }
}
