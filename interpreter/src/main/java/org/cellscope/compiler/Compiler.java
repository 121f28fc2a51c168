package org.cellscope.compiler;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.assemble.Assembler;
import org.cellscope.compiler.emit.Generator;
import org.cellscope.symtable.DeepTree;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;

/**
 * Compiles a program to the bytecode that CPython would make of it.
 *
 * <p>Passes: constants are folded while the tree is walked; every block's instructions are
 * generated; their flow graph is optimised and ordered; the result is assembled.
 */
public final class Compiler {
  /** A code object with what was suspicious about its source. */
  public record Result(CodeObject code, List<SyntaxWarning> warnings) {}

  private Compiler() {}

  /**
   * Compiles a module and everything in it.
   *
   * @param table the symbol table of this very module
   * @param version whose bytecode to make
   * @throws PythonSyntaxError if CPython's compiler refuses the program
   */
  public static CodeObject compile(Module module, SymbolTable table, PythonVersion version) {
    return compileWithWarnings(module, table, version).code();
  }

  /** As {@link #compile}, with the warnings that CPython gives, in its order. */
  public static Result compileWithWarnings(
      Module module, SymbolTable table, PythonVersion version) {
    Assembler assembler = new Assembler(module.source().name(), version);
    return DeepTree.follow(
        module.source(),
        () -> {
          Generator generator = new Generator(module, table, assembler::assemble);
          CodeObject code = generator.generate();
          return new Result(code, generator.warnings());
        });
  }
}
