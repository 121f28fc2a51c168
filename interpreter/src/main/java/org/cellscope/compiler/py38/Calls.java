package org.cellscope.compiler.py38;

import java.util.List;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;

/** Calls and method calls. */
final class Calls extends Part {
  Calls(Generator gen) {
    super(gen);
  }

  void call(Expr.Call e) {
    gen.checks().keywords(e.keywords());
    if (e.function() instanceof Expr.Attribute method
        && e.keywords().isEmpty()
        && e.args().stream().noneMatch(Expr.Starred.class::isInstance)) {
      visit(method.value());
      at(method.span(), () -> emitName(Opcode38.LOAD_METHOD, method.attr()));
      visitAll(e.args());
      emit(Opcode38.CALL_METHOD, e.args().size());
      return;
    }
    gen.literalWarnings().checkCalled(e.function());
    visit(e.function());
    arguments(0, e.args(), e.keywords());
  }

  /**
   * Pushes arguments and calls.
   *
   * @param pushed how many arguments are on the stack already
   */
  void arguments(int pushed, List<Expr> args, List<Keyword> keywords) {
    gen.checks().keywords(keywords);
    boolean starred = args.stream().anyMatch(Expr.Starred.class::isInstance);
    boolean unpacks = keywords.stream().anyMatch(keyword -> keyword.name().isEmpty());
    if (starred || unpacks) {
      positional(pushed, args);
      int dicts = keywordDicts(keywords);
      if (dicts > 1) {
        emit(Opcode38.BUILD_MAP_UNPACK_WITH_CALL, dicts);
      }
      emit(Opcode38.CALL_FUNCTION_EX, dicts > 0 ? 1 : 0);
      return;
    }
    visitAll(args);
    int count = pushed + args.size() + keywords.size();
    if (keywords.isEmpty()) {
      emit(Opcode38.CALL_FUNCTION, count);
      return;
    }
    keywords.forEach(keyword -> visit(keyword.value()));
    loadConst(Declarations.names(keywords));
    emit(Opcode38.CALL_FUNCTION_KW, count);
  }

  /** Pushes all positional arguments as one tuple. */
  private void positional(int pushed, List<Expr> args) {
    int tuples = 0;
    int pending = pushed;
    for (Expr arg : args) {
      if (arg instanceof Expr.Starred(var _, Expr value, var _)) {
        if (pending > 0) {
          emit(Opcode38.BUILD_TUPLE, pending);
          pending = 0;
          tuples++;
        }
        visit(value);
        tuples++;
      } else {
        visit(arg);
        pending++;
      }
    }
    if (pending > 0) {
      emit(Opcode38.BUILD_TUPLE, pending);
      tuples++;
    }
    if (tuples > 1) {
      emit(Opcode38.BUILD_TUPLE_UNPACK_WITH_CALL, tuples);
    } else if (tuples == 0) {
      emit(Opcode38.BUILD_TUPLE, 0);
    }
  }

  /** Pushes dicts of keyword arguments; the result is how many. */
  private int keywordDicts(List<Keyword> keywords) {
    int dicts = 0;
    int begin = 0;
    for (int i = 0; i < keywords.size(); i++) {
      if (keywords.get(i).name().isEmpty()) {
        dicts += keywordDict(keywords.subList(begin, i));
        visit(keywords.get(i).value());
        dicts++;
        begin = i + 1;
      }
    }
    return dicts + keywordDict(keywords.subList(begin, keywords.size()));
  }

  private int keywordDict(List<Keyword> keywords) {
    if (keywords.isEmpty()) {
      return 0;
    }
    if (keywords.size() > 1) {
      keywords.forEach(keyword -> visit(keyword.value()));
      loadConst(Declarations.names(keywords));
      emit(Opcode38.BUILD_CONST_KEY_MAP, keywords.size());
    } else {
      loadStr(keywords.getFirst().name().orElseThrow());
      visit(keywords.getFirst().value());
      emit(Opcode38.BUILD_MAP, 1);
    }
    return 1;
  }
}
