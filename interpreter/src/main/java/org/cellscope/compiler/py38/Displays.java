package org.cellscope.compiler.py38;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.syntax.Expr;

/** List, tuple, set and dict displays. */
final class Displays extends Part {
  private static final int MOST_ITEMS = 0xffff;

  Displays(Generator gen) {
    super(gen);
  }

  /**
   * Builds a list, set or tuple.
   *
   * @param build builds it of its items
   * @param part builds what is between unpacked items
   * @param unpack builds it of parts and unpacked items
   */
  void build(List<Expr> elements, Opcode38 build, Opcode38 part, Opcode38 unpack) {
    int parts = 0;
    int pending = 0;
    for (Expr element : elements) {
      if (element instanceof Expr.Starred(var _, Expr value, var _)) {
        if (pending > 0) {
          emit(part, pending);
          pending = 0;
          parts++;
        }
        visit(value);
        parts++;
      } else {
        visit(element);
        pending++;
      }
    }
    if (parts == 0) {
      emit(build, pending);
      return;
    }
    if (pending > 0) {
      emit(part, pending);
      parts++;
    }
    emit(unpack, parts);
  }

  void dict(Expr.Dict e) {
    int size = e.values().size();
    int dicts = 0;
    int pending = 0;
    boolean unpacks = false;
    for (int i = 0; i < size; i++) {
      unpacks = e.keys().get(i).isEmpty();
      if (pending == MOST_ITEMS || pending > 0 && unpacks) {
        items(e, i - pending, i);
        dicts++;
        pending = 0;
      }
      if (unpacks) {
        visit(e.values().get(i));
        dicts++;
      } else {
        pending++;
      }
    }
    if (pending > 0 || dicts == 0) {
      items(e, size - pending, size);
      dicts++;
    }
    if (dicts > 1 || unpacks) {
      emit(Opcode38.BUILD_MAP_UNPACK, dicts);
    }
  }

  private void items(Expr.Dict e, int begin, int end) {
    int size = end - begin;
    List<Expr> keys = e.keys().subList(begin, end).stream().map(Optional::orElseThrow).toList();
    List<Expr> values = e.values().subList(begin, end);
    if (size > 1 && gen.folding().areConstant(keys)) {
      visitAll(values);
      loadConst(new Constant.Tuple(gen.folding().constants(keys)));
      emit(Opcode38.BUILD_CONST_KEY_MAP, size);
      return;
    }
    for (int i = 0; i < size; i++) {
      visit(keys.get(i));
      visit(values.get(i));
    }
    emit(Opcode38.BUILD_MAP, size);
  }
}
