package org.cellscope.compiler.emit;

import java.math.BigInteger;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Alias;
import org.cellscope.syntax.Stmt;

/** Import statements. */
final class Imports extends Part {
  Imports(Generator gen) {
    super(gen);
  }

  private void loadInt(Span place, int value) {
    loadConst(place, new Constant.Int(BigInteger.valueOf(value)));
  }

  void importStatement(Stmt.Import s) {
    Span place = s.span();
    for (Alias alias : s.names()) {
      loadInt(place, 0);
      loadNone(place);
      emitName(place, Op.IMPORT_NAME, alias.name());
      String[] parts = alias.name().split("\\.", -1);
      if (alias.asName().isEmpty()) {
        gen.names().store(place, parts[0]);
      } else {
        importAs(place, parts, alias.asName().get());
      }
    }
  }

  /** {@code import a.b.c as d} binds the innermost module. */
  private void importAs(Span place, String[] parts, String name) {
    for (int i = 1; i < parts.length; i++) {
      emitName(place, Op.IMPORT_FROM, parts[i]);
      if (i + 1 < parts.length) {
        emit(place, Op.SWAP, 2);
        emit(place, Op.POP_TOP);
      }
    }
    gen.names().store(place, name);
    if (parts.length > 1) {
      emit(place, Op.POP_TOP);
    }
  }

  void importFrom(Stmt.ImportFrom s) {
    Span place = s.span();
    loadInt(place, s.level());
    loadConst(
        place,
        new Constant.Tuple(
            s.names().stream().<Constant>map(alias -> new Constant.Str(alias.name())).toList()));
    gen.checks().futureImport(s, gen.isLeadingFuture(s));
    emitName(place, Op.IMPORT_NAME, s.module().orElse(""));
    if (s.names().getFirst().name().equals("*")) {
      emit(place, Op.CALL_INTRINSIC_1, Intrinsic.IMPORT_STAR);
      emit(NOWHERE, Op.POP_TOP);
      return;
    }
    for (Alias alias : s.names()) {
      emitName(place, Op.IMPORT_FROM, alias.name());
      gen.names().store(place, alias.asName().orElse(alias.name()));
    }
    emit(place, Op.POP_TOP);
  }
}
