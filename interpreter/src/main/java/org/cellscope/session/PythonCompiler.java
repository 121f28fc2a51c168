package org.cellscope.session;

import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.SourceCompiler;

/** The passes behind the parser in a row, and the compiler that the machine calls. */
final class PythonCompiler implements SourceCompiler {
  /**
   * Compiles a tree.
   *
   * @throws PythonSyntaxError when it is not a program
   */
  static Compilation.Compiled compile(Module module, PythonVersion version) {
    SymbolTable symbols = SymbolTable.of(module);
    return new Compilation.Compiled(Compiler.compile(module, symbols, version), symbols);
  }

  @Override
  public CodeObject compile(Interpreter interpreter, String text, String filename, String mode) {
    Module.Mode parsed =
        switch (mode) {
          case "eval" -> Module.Mode.EVAL;
          case "single" -> Module.Mode.SINGLE;
          default -> Module.Mode.EXEC;
        };
    try {
      CodeObject code =
          compile(Parser.parse(new SourceFile(filename, text), parsed), PythonVersion.V3_12).code();
      if (!filename.startsWith("<string>")) {
        interpreter.addSource(filename, text);
      }
      return code;
    } catch (PythonSyntaxError error) {
      throw SyntaxErrors.raised(interpreter, error, true);
    }
  }
}
