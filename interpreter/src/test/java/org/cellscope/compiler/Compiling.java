package org.cellscope.compiler;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ConstantRepr;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;

/** Short ways from a text to its code. */
public final class Compiling {
  private Compiling() {}

  /** Compiles a file. */
  public static CodeObject module(String name, String text) {
    return compile(name, text, Module.Mode.EXEC);
  }

  public static CodeObject compile(String name, String text, Module.Mode mode) {
    Module module = Parser.parse(new SourceFile(name, text), mode);
    return Compiler.compile(module, SymbolTable.of(module), PythonVersion.V3_12);
  }

  /** The first function of a text. */
  public static CodeObject function(String text) {
    return nested(module("t.py", text)).getFirst();
  }

  public static List<CodeObject> nested(CodeObject code) {
    List<CodeObject> found = new ArrayList<>();
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject inner)) {
        found.add(inner);
      }
    }
    return found;
  }

  /** The constants as Python prints them. */
  public static List<String> constants(CodeObject code) {
    return code.constants().stream().map(ConstantRepr::of).toList();
  }

  /** The instructions, each with its argument in words or, without one, as a number. */
  public static List<String> instructions(CodeObject code) {
    return new Disassembler(CodeObject::name)
        .instructions(code).stream()
            .map(
                i -> {
                  String arg = i.argRepr().isEmpty() ? Integer.toString(i.arg()) : i.argRepr();
                  return i.opcode().hasArgument() ? i.opcode() + " " + arg : i.opcode().name();
                })
            .toList();
  }
}
