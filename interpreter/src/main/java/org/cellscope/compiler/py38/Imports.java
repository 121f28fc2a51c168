package org.cellscope.compiler.py38;

import java.math.BigInteger;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.syntax.Alias;
import org.cellscope.syntax.Stmt;

/** Import statements. */
final class Imports extends Part {
  Imports(Generator gen) {
    super(gen);
  }

  private void loadInt(int value) {
    loadConst(new Constant.Int(BigInteger.valueOf(value)));
  }

  void importStatement(Stmt.Import s) {
    for (Alias alias : s.names()) {
      loadInt(0);
      loadNone();
      emitName(Opcode38.IMPORT_NAME, alias.name());
      String[] parts = alias.name().split("\\.", -1);
      if (alias.asName().isEmpty()) {
        gen.names().store(parts[0]);
      } else {
        importAs(parts, alias.asName().get());
      }
    }
  }

  private void emitPlain(Opcode38 op, String name) {
    if (!gen.isSilent()) {
      emit(op, body().names().indexOf(name));
    }
  }

  /** {@code import a.b.c as d} binds the innermost module. */
  private void importAs(String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      emitPlain(Opcode38.IMPORT_FROM, parts[i]);
      if (i + 1 < parts.length) {
        emit(Opcode38.ROT_TWO);
        emit(Opcode38.POP_TOP);
      }
    }
    gen.names().store(name);
    if (parts.length > 1) {
      emit(Opcode38.POP_TOP);
    }
  }

  void importFrom(Stmt.ImportFrom s) {
    loadInt(s.level());
    loadConst(
        new Constant.Tuple(
            s.names().stream().<Constant>map(alias -> new Constant.Str(alias.name())).toList()));
    gen.checks().futureImport(s, gen.isLeadingFuture(s));
    emitName(Opcode38.IMPORT_NAME, s.module().orElse(""));
    if (s.names().getFirst().name().equals("*")) {
      emit(Opcode38.IMPORT_STAR);
      return;
    }
    for (Alias alias : s.names()) {
      emitName(Opcode38.IMPORT_FROM, alias.name());
      gen.names().store(alias.asName().orElse(alias.name()));
    }
    emit(Opcode38.POP_TOP);
  }
}
