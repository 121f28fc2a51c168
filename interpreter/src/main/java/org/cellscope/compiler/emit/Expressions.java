package org.cellscope.compiler.emit;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Operator;

/** Expressions: dispatch, and those that need no class of their own. */
final class Expressions extends Part {
  private static final int FORMAT_SPEC = 4;
  private static final int IN_PLACE = 13;

  Expressions(Generator gen) {
    super(gen);
  }

  /** Writes an expression: its value is pushed, or, in a target, taken from the stack. */
  @Override
  public void visit(Expr expression) {
    gen.descend(expression.span());
    Expr simple = gen.folding().simplify(expression);
    Optional<Constant> constant = gen.folding().constant(simple);
    if (constant.isPresent()) {
      loadConst(simple.span(), constant.get());
    } else {
      dispatch(simple);
    }
    gen.ascend();
  }

  private void dispatch(Expr expression) {
    switch (expression) {
      case Expr.BoolOp e -> gen.conditions().boolOp(e);
      case Expr.NamedExpr e -> named(e);
      case Expr.BinOp e -> binary(e);
      case Expr.UnaryOp e -> unary(e);
      case Expr.Lambda e -> gen.functions().lambda(e);
      case Expr.IfExp e -> gen.conditions().conditional(e);
      case Expr.Dict e -> gen.displays().dict(e);
      case Expr.Set e -> gen.displays().build(e.span(), e.elements(), 0, Displays.Kind.SET);
      case Expr.ListComp e -> gen.comprehensions().list(e);
      case Expr.SetComp e -> gen.comprehensions().set(e);
      case Expr.DictComp e -> gen.comprehensions().dict(e);
      case Expr.GeneratorExp e -> gen.comprehensions().generator(e);
      case Expr.Await e -> await(e);
      case Expr.Yield e -> yieldExpression(e);
      case Expr.YieldFrom e -> yieldFrom(e);
      case Expr.Compare e -> gen.conditions().compare(e);
      case Expr.Call e -> gen.calls().call(e);
      case Expr.FormattedValue e -> formatted(e);
      case Expr.JoinedStr e -> joined(e);
      case Expr.Constant e -> loadConst(e.span(), gen.folding().constant(e).orElseThrow());
      case Expr.Attribute e -> attribute(e);
      case Expr.Subscript e -> subscript(e);
      case Expr.Starred e -> throw gen.checks().starred(e);
      case Expr.Name e -> gen.names().access(e.span(), e.id(), e.context());
      case Expr.ListDisplay e -> list(e);
      case Expr.Tuple e -> tuple(e);
      case Expr.Slice e -> {
        int parts = slice(e);
        emit(e.span(), Op.BUILD_SLICE, parts);
      }
    }
  }

  private void named(Expr.NamedExpr e) {
    visit(e.value());
    emit(e.span(), Op.COPY, 1);
    visit(e.target());
  }

  private void binary(Expr.BinOp e) {
    visit(e.left());
    visit(e.right());
    binaryOp(e.span(), e.op(), false);
  }

  /** The operator's number in {@code BINARY_OP}, as {@code dis} lists them. */
  void binaryOp(Span place, Operator op, boolean inPlace) {
    int number =
        switch (op) {
          case ADD -> 0;
          case BIT_AND -> 1;
          case FLOOR_DIV -> 2;
          case L_SHIFT -> 3;
          case MAT_MULT -> 4;
          case MULT -> 5;
          case MOD -> 6;
          case BIT_OR -> 7;
          case POW -> 8;
          case R_SHIFT -> 9;
          case SUB -> 10;
          case DIV -> 11;
          case BIT_XOR -> 12;
        };
    emit(place, Op.BINARY_OP, inPlace ? number + IN_PLACE : number);
  }

  private void unary(Expr.UnaryOp e) {
    visit(e.operand());
    switch (e.op()) {
      case INVERT -> emit(e.span(), Op.UNARY_INVERT);
      case NOT -> emit(e.span(), Op.UNARY_NOT);
      case PLUS -> emit(e.span(), Op.CALL_INTRINSIC_1, Intrinsic.UNARY_POSITIVE);
      case MINUS -> emit(e.span(), Op.UNARY_NEGATIVE);
    }
  }

  private void await(Expr.Await e) {
    gen.checks().await(e, unit());
    visit(e.value());
    await(e.span(), 0);
  }

  private void yieldExpression(Expr.Yield e) {
    gen.checks().yield(e, unit());
    if (e.value().isPresent()) {
      visit(e.value().get());
    } else {
      loadNone(e.span());
    }
    yieldValue(e.span());
  }

  /** Hands the topmost value to the caller; an asynchronous generator wraps it. */
  void yieldValue(Span place) {
    Scope scope = unit().scope();
    if (scope.isGenerator() && scope.isCoroutine()) {
      emit(place, Op.CALL_INTRINSIC_1, Intrinsic.ASYNC_GEN_WRAP);
    }
    emit(place, Op.YIELD_VALUE);
    emit(place, Op.RESUME, 1);
  }

  private void yieldFrom(Expr.YieldFrom e) {
    gen.checks().yieldFrom(e, unit());
    visit(e.value());
    emit(e.span(), Op.GET_YIELD_FROM_ITER);
    loadNone(e.span());
    awaitOrYieldFrom(e.span(), false);
  }

  private void formatted(Expr.FormattedValue e) {
    visit(e.value());
    int arg =
        switch (e.conversion()) {
          case 's' -> 1;
          case 'r' -> 2;
          case 'a' -> 3;
          default -> 0;
        };
    if (e.formatSpec().isPresent()) {
      visit(e.formatSpec().get());
      arg |= FORMAT_SPEC;
    }
    emit(e.span(), Op.FORMAT_VALUE, arg);
  }

  private void joined(Expr.JoinedStr e) {
    int count = e.values().size();
    if (count > STACK_USE_GUIDELINE) {
      loadStr(e.span(), "");
      loadMethod(e.span(), "join");
      emit(e.span(), Op.BUILD_LIST, 0);
      for (Expr value : e.values()) {
        visit(value);
        emit(e.span(), Op.LIST_APPEND, 1);
      }
      emit(e.span(), Op.CALL, 1);
      return;
    }
    visitAll(e.values());
    if (count != 1) {
      emit(e.span(), Op.BUILD_STRING, count);
    }
  }

  /**
   * Looks up an attribute that is called: pushes the method and its object, or NULL and a value.
   */
  void loadMethod(Span place, String name) {
    emit(place, Op.LOAD_ATTR, unit().names().indexOf(unit().mangle(name)) << 1 | 1);
  }

  private void attribute(Expr.Attribute e) {
    if (e.context() == Expr.Context.LOAD && gen.calls().loadSuperAttribute(e)) {
      return;
    }
    visit(e.value());
    Span place = Calls.atAttributeName(e.span(), e);
    String mangled = unit().mangle(e.attr());
    switch (e.context()) {
      case LOAD -> emit(place, Op.LOAD_ATTR, unit().names().indexOf(mangled) << 1);
      case STORE -> {
        gen.checks().binding(e.span(), e.attr(), e.context());
        emit(place, Op.STORE_ATTR, unit().names().indexOf(mangled));
      }
      case DEL -> {
        gen.checks().binding(e.span(), e.attr(), e.context());
        emit(place, Op.DELETE_ATTR, unit().names().indexOf(mangled));
      }
    }
  }

  private void subscript(Expr.Subscript e) {
    if (e.context() == Expr.Context.LOAD) {
      gen.literalWarnings().check(e);
    }
    visit(e.value());
    if (e.context() != Expr.Context.DEL && isPlainSlice(e.slice())) {
      slice((Expr.Slice) e.slice());
      emit(e.span(), e.context() == Expr.Context.LOAD ? Op.BINARY_SLICE : Op.STORE_SLICE);
      return;
    }
    visit(e.slice());
    switch (e.context()) {
      case LOAD -> emit(e.span(), Op.BINARY_SUBSCR);
      case STORE -> emit(e.span(), Op.STORE_SUBSCR);
      case DEL -> emit(e.span(), Op.DELETE_SUBSCR);
    }
  }

  /** Whether a subscript is a slice without a step: it has instructions of its own. */
  static boolean isPlainSlice(Expr slice) {
    return slice instanceof Expr.Slice s && s.step().isEmpty();
  }

  /** Pushes the parts of a slice; the result is how many there are. */
  int slice(Expr.Slice e) {
    part(e, e.lower());
    part(e, e.upper());
    if (e.step().isEmpty()) {
      return 2;
    }
    visit(e.step().get());
    return 3;
  }

  private void part(Expr.Slice e, Optional<Expr> part) {
    if (part.isPresent()) {
      visit(part.get());
    } else {
      loadNone(e.span());
    }
  }

  private void list(Expr.ListDisplay e) {
    switch (e.context()) {
      case LOAD -> gen.displays().build(e.span(), e.elements(), 0, Displays.Kind.LIST);
      case STORE -> gen.assignments().unpack(e.span(), e.elements());
      case DEL -> visitAll(e.elements());
    }
  }

  private void tuple(Expr.Tuple e) {
    List<Expr> elements = e.elements();
    switch (e.context()) {
      case LOAD -> gen.displays().build(e.span(), elements, 0, Displays.Kind.TUPLE);
      case STORE -> gen.assignments().unpack(e.span(), elements);
      case DEL -> visitAll(elements);
    }
  }
}
