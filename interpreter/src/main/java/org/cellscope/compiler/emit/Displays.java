package org.cellscope.compiler.emit;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Op;
import org.cellscope.compiler.fold.FrozenSets;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;

/** List, tuple, set and dict displays, and the positional arguments of big calls. */
final class Displays extends Part {
  /** What a display builds and how items get into it. */
  enum Kind {
    LIST(Op.BUILD_LIST, Op.LIST_APPEND, Op.LIST_EXTEND),
    SET(Op.BUILD_SET, Op.SET_ADD, Op.SET_UPDATE),
    TUPLE(Op.BUILD_LIST, Op.LIST_APPEND, Op.LIST_EXTEND);

    final Op build;
    final Op add;
    final Op extend;

    Kind(Op build, Op add, Op extend) {
      this.build = build;
      this.add = add;
      this.extend = extend;
    }
  }

  Displays(Generator gen) {
    super(gen);
  }

  /**
   * Builds a list, set or tuple.
   *
   * @param pushed how many items are on the stack already
   */
  void build(Span place, List<Expr> elements, int pushed, Kind kind) {
    int size = elements.size();
    if (size > 2 && gen.folding().areConstant(elements)) {
      buildOfConstants(place, gen.folding().constants(elements), pushed, kind);
      return;
    }
    boolean big = size + pushed > STACK_USE_GUIDELINE;
    boolean starred = elements.stream().anyMatch(Expr.Starred.class::isInstance);
    if (!starred && !big) {
      visitAll(elements);
      emit(place, kind == Kind.TUPLE ? Op.BUILD_TUPLE : kind.build, size + pushed);
      return;
    }
    boolean built = big;
    if (big) {
      emit(place, kind.build, pushed);
    }
    for (int i = 0; i < size; i++) {
      if (elements.get(i) instanceof Expr.Starred(var _, Expr value, var _)) {
        if (!built) {
          emit(place, kind.build, i + pushed);
          built = true;
        }
        visit(value);
        emit(place, kind.extend, 1);
      } else {
        visit(elements.get(i));
        if (built) {
          emit(place, kind.add, 1);
        }
      }
    }
    finish(place, kind);
  }

  private void buildOfConstants(Span place, List<Constant> items, int pushed, Kind kind) {
    Constant folded = kind == Kind.SET ? FrozenSets.of(items) : new Constant.Tuple(items);
    if (kind == Kind.TUPLE && pushed == 0) {
      loadConst(place, folded);
      return;
    }
    emit(place, kind.build, pushed);
    loadConst(place, folded);
    emit(place, kind.extend, 1);
    finish(place, kind);
  }

  private void finish(Span place, Kind kind) {
    if (kind == Kind.TUPLE) {
      emit(place, Op.CALL_INTRINSIC_1, Intrinsic.LIST_TO_TUPLE);
    }
  }

  void dict(Expr.Dict e) {
    Span place = e.span();
    boolean built = false;
    int pending = 0;
    int size = e.values().size();
    for (int i = 0; i < size; i++) {
      if (e.keys().get(i).isEmpty()) {
        built = flush(e, i - pending, i, built);
        pending = 0;
        if (!built) {
          emit(place, Op.BUILD_MAP, 0);
          built = true;
        }
        visit(e.values().get(i));
        emit(place, Op.DICT_UPDATE, 1);
      } else if (pending * 2 > STACK_USE_GUIDELINE) {
        built = flush(e, i - pending, i + 1, built);
        pending = 0;
      } else {
        pending++;
      }
    }
    built = flush(e, size - pending, size, built);
    if (!built) {
      emit(place, Op.BUILD_MAP, 0);
    }
  }

  /** Builds the dict of some items and merges it into what there is. */
  private boolean flush(Expr.Dict e, int begin, int end, boolean built) {
    if (begin == end) {
      return built;
    }
    items(e, begin, end);
    if (built) {
      emit(e.span(), Op.DICT_UPDATE, 1);
    }
    return true;
  }

  private void items(Expr.Dict e, int begin, int end) {
    Span place = e.span();
    int size = end - begin;
    boolean big = size * 2 > STACK_USE_GUIDELINE;
    List<Expr> keys = e.keys().subList(begin, end).stream().map(Optional::orElseThrow).toList();
    List<Expr> values = e.values().subList(begin, end);
    if (size > 1 && !big && gen.folding().areConstant(keys)) {
      visitAll(values);
      loadConst(place, new Constant.Tuple(gen.folding().constants(keys)));
      emit(place, Op.BUILD_CONST_KEY_MAP, size);
      return;
    }
    if (big) {
      emit(place, Op.BUILD_MAP, 0);
    }
    for (int i = 0; i < size; i++) {
      visit(keys.get(i));
      visit(values.get(i));
      if (big) {
        emit(place, Op.MAP_ADD, 1);
      }
    }
    if (!big) {
      emit(place, Op.BUILD_MAP, size);
    }
  }
}
