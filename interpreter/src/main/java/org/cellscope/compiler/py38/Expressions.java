package org.cellscope.compiler.py38;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Operator;

/** Expressions: dispatch, and those that need no class of their own. */
final class Expressions extends Part {
  private static final int FORMAT_SPEC = 4;

  private final FStringLines fStringLines;
  private int lineShift;
  private Span string = new Span(0, 0, 0, 0);

  Expressions(Generator gen, FStringLines fStringLines) {
    super(gen);
    this.fStringLines = fStringLines;
  }

  /** The line that 3.8 gives to an expression: in f-strings not always that of the text. */
  int lineOf(Expr expression) {
    return expression.span().line() + lineShift;
  }

  /** Writes an expression: its value is pushed, or, in a target, taken from the stack. */
  @Override
  public void visit(Expr expression) {
    Span span = expression.span();
    gen.descend(span);
    gen.newer().check(expression);
    int line = body().line();
    Span place = body().place();
    if (lineOf(expression) != line) {
      body().beginLine(lineOf(expression));
    }
    body().setPlace(span);
    Expr simple = gen.folding().simplify(expression);
    Optional<Constant> constant = gen.folding().constant(simple);
    if (constant.isPresent()) {
      loadConst(constant.get());
    } else {
      dispatch(simple);
    }
    if (body().line() != line) {
      body().beginLine(line);
    }
    body().setPlace(place);
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
      case Expr.Set e -> set(e);
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
      case Expr.Constant e -> loadConst(gen.folding().constant(e).orElseThrow());
      case Expr.Attribute e -> attribute(e);
      case Expr.Subscript e -> subscript(e);
      case Expr.Starred e -> throw gen.checks().starred(e);
      case Expr.Name e -> gen.names().access(e.span(), e.id(), e.context());
      case Expr.ListDisplay e -> list(e);
      case Expr.Tuple e -> tuple(e);
      case Expr.Slice e -> slice(e);
    }
  }

  private void named(Expr.NamedExpr e) {
    visit(e.value());
    emit(Opcode38.DUP_TOP);
    visit(e.target());
  }

  private void binary(Expr.BinOp e) {
    visit(e.left());
    visit(e.right());
    emit(
        switch (e.op()) {
          case ADD -> Opcode38.BINARY_ADD;
          case SUB -> Opcode38.BINARY_SUBTRACT;
          case MULT -> Opcode38.BINARY_MULTIPLY;
          case MAT_MULT -> Opcode38.BINARY_MATRIX_MULTIPLY;
          case DIV -> Opcode38.BINARY_TRUE_DIVIDE;
          case MOD -> Opcode38.BINARY_MODULO;
          case POW -> Opcode38.BINARY_POWER;
          case L_SHIFT -> Opcode38.BINARY_LSHIFT;
          case R_SHIFT -> Opcode38.BINARY_RSHIFT;
          case BIT_OR -> Opcode38.BINARY_OR;
          case BIT_XOR -> Opcode38.BINARY_XOR;
          case BIT_AND -> Opcode38.BINARY_AND;
          case FLOOR_DIV -> Opcode38.BINARY_FLOOR_DIVIDE;
        });
  }

  void inPlace(Operator op) {
    emit(
        switch (op) {
          case ADD -> Opcode38.INPLACE_ADD;
          case SUB -> Opcode38.INPLACE_SUBTRACT;
          case MULT -> Opcode38.INPLACE_MULTIPLY;
          case MAT_MULT -> Opcode38.INPLACE_MATRIX_MULTIPLY;
          case DIV -> Opcode38.INPLACE_TRUE_DIVIDE;
          case MOD -> Opcode38.INPLACE_MODULO;
          case POW -> Opcode38.INPLACE_POWER;
          case L_SHIFT -> Opcode38.INPLACE_LSHIFT;
          case R_SHIFT -> Opcode38.INPLACE_RSHIFT;
          case BIT_OR -> Opcode38.INPLACE_OR;
          case BIT_XOR -> Opcode38.INPLACE_XOR;
          case BIT_AND -> Opcode38.INPLACE_AND;
          case FLOOR_DIV -> Opcode38.INPLACE_FLOOR_DIVIDE;
        });
  }

  private void unary(Expr.UnaryOp e) {
    visit(e.operand());
    emit(
        switch (e.op()) {
          case INVERT -> Opcode38.UNARY_INVERT;
          case NOT -> Opcode38.UNARY_NOT;
          case PLUS -> Opcode38.UNARY_POSITIVE;
          case MINUS -> Opcode38.UNARY_NEGATIVE;
        });
  }

  private void await(Expr.Await e) {
    gen.checks().await(e, body());
    visit(e.value());
    await();
  }

  private void yieldExpression(Expr.Yield e) {
    gen.checks().yield(e, body());
    if (e.value().isPresent()) {
      visit(e.value().get());
    } else {
      loadNone();
    }
    emit(Opcode38.YIELD_VALUE);
  }

  private void yieldFrom(Expr.YieldFrom e) {
    gen.checks().yieldFrom(e, body());
    visit(e.value());
    emit(Opcode38.GET_YIELD_FROM_ITER);
    loadNone();
    emit(Opcode38.YIELD_FROM);
  }

  private void formatted(Expr.FormattedValue e) {
    int shift = lineShift;
    lineShift += fStringLines.shift(string, e);
    visit(e.value());
    lineShift = shift;
    int arg =
        switch (e.conversion()) {
          case 's' -> 1;
          case 'r' -> 2;
          case 'a' -> 3;
          default -> 0;
        };
    if (e.formatSpec().isPresent()) {
      parts(((Expr.JoinedStr) e.formatSpec().get()).values());
      arg |= FORMAT_SPEC;
    }
    int flags = arg;
    at(e.span(), () -> emit(Opcode38.FORMAT_VALUE, flags));
  }

  private void joined(Expr.JoinedStr e) {
    Span around = string;
    string = e.span();
    parts(e.values());
    string = around;
  }

  /** All parts of an f-string have the place of the whole literal. */
  private void parts(List<Expr> values) {
    for (Expr value : values) {
      if (value instanceof Expr.FormattedValue field) {
        formatted(field);
      } else {
        loadConst(gen.folding().constant(value).orElseThrow());
      }
    }
    if (values.size() != 1) {
      emit(Opcode38.BUILD_STRING, values.size());
    }
  }

  private void attribute(Expr.Attribute e) {
    visit(e.value());
    if (e.context() != Expr.Context.LOAD) {
      gen.checks().binding(e.span(), e.attr(), e.context());
    }
    emitName(
        switch (e.context()) {
          case LOAD -> Opcode38.LOAD_ATTR;
          case STORE -> Opcode38.STORE_ATTR;
          case DEL -> Opcode38.DELETE_ATTR;
        },
        e.attr());
  }

  private void subscript(Expr.Subscript e) {
    if (e.context() == Expr.Context.LOAD) {
      gen.literalWarnings().check(e);
    }
    visit(e.value());
    index(e.slice());
    emit(
        switch (e.context()) {
          case LOAD -> Opcode38.BINARY_SUBSCR;
          case STORE -> Opcode38.STORE_SUBSCR;
          case DEL -> Opcode38.DELETE_SUBSCR;
        });
  }

  /** Pushes what is in the brackets; slices and rows of slices are no expressions in 3.8. */
  void index(Expr index) {
    switch (index) {
      case Expr.Slice slice -> slice(slice);
      case Expr.Tuple tuple when isExtended(tuple) -> {
        tuple.elements().forEach(this::index);
        emit(Opcode38.BUILD_TUPLE, tuple.elements().size());
      }
      default -> visit(index);
    }
  }

  static boolean isExtended(Expr.Tuple tuple) {
    return tuple.elements().stream().anyMatch(Expr.Slice.class::isInstance);
  }

  private void slice(Expr.Slice e) {
    part(e.lower());
    part(e.upper());
    e.step().ifPresent(this::visit);
    emit(Opcode38.BUILD_SLICE, e.step().isPresent() ? 3 : 2);
  }

  private void part(Optional<Expr> part) {
    if (part.isPresent()) {
      visit(part.get());
    } else {
      loadNone();
    }
  }

  private void set(Expr.Set e) {
    gen.displays()
        .build(e.elements(), Opcode38.BUILD_SET, Opcode38.BUILD_SET, Opcode38.BUILD_SET_UNPACK);
  }

  private void list(Expr.ListDisplay e) {
    switch (e.context()) {
      case LOAD ->
          gen.displays()
              .build(
                  e.elements(),
                  Opcode38.BUILD_LIST,
                  Opcode38.BUILD_TUPLE,
                  Opcode38.BUILD_LIST_UNPACK);
      case STORE -> gen.assignments().unpack(e.span(), e.elements());
      case DEL -> visitAll(e.elements());
    }
  }

  private void tuple(Expr.Tuple e) {
    List<Expr> elements = e.elements();
    switch (e.context()) {
      case LOAD ->
          gen.displays()
              .build(
                  elements,
                  Opcode38.BUILD_TUPLE,
                  Opcode38.BUILD_TUPLE,
                  Opcode38.BUILD_TUPLE_UNPACK);
      case STORE -> gen.assignments().unpack(e.span(), elements);
      case DEL -> visitAll(elements);
    }
  }

  /** Whether a generator that awaits may not return a value. */
  static boolean isAsyncGenerator(Scope scope) {
    return scope.isCoroutine() && scope.isGenerator();
  }
}
