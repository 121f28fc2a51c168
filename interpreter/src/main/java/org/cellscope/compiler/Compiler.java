package org.cellscope.compiler;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.assemble.Assembler;
import org.cellscope.compiler.emit.Generator;
import org.cellscope.symtable.DeepTree;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.SyntaxWarning;

/**
 * Compiles a program to the bytecode that CPython would make of it.
 *
 * <p>Passes: constants are folded while the tree is walked; every block's instructions are
 * generated; their flow graph is optimised and ordered; the result is assembled.
 */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a module and everything in it.
   *
   * @param table the symbol table of this very module
   * @param version whose bytecode to make
   * @throws PythonSyntaxError if CPython's compiler refuses the program
   */
  public static CodeObject compile(Module module, SymbolTable table, PythonVersion version) {
    return compile(module, table, version, new ArrayList<>());
  }

  /**
   * Compiles a module and everything in it.
   *
   * @param table the symbol table of this very module
   * @param version whose bytecode to make
   * @param warnings gets what CPython's compiler warns of, in its order, also when it refuses the
   *     program
   * @throws PythonSyntaxError if CPython's compiler refuses the program
   */
  public static CodeObject compile(
      Module module, SymbolTable table, PythonVersion version, List<SyntaxWarning> warnings) {
    List<SyntaxWarning> found = new ArrayList<>();
    try {
      return DeepTree.follow(
          module.source(),
          () -> {
            found.clear();
            return generate(module, table, version, found);
          });
    } finally {
      warnings.addAll(found);
    }
  }

  private static CodeObject generate(
      Module module, SymbolTable table, PythonVersion version, List<SyntaxWarning> warnings) {
    return switch (version) {
      case V3_8 -> new org.cellscope.compiler.py38.Generator(module, table, warnings).generate();
      case V3_12 -> {
        Assembler assembler = new Assembler(module.source().name(), version);
        yield new Generator(module, table, warnings, assembler::assemble).generate();
      }
    };
  }
}
