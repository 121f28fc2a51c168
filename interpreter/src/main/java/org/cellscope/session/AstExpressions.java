package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.ComplexObject;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.source.Span;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Literal;

/** The expressions of {@link AstTuples}. */
final class AstExpressions {
  private final AstTuples tuples;

  AstExpressions(AstTuples tuples) {
    this.tuples = tuples;
  }

  static PyObject constant(Literal literal) {
    return switch (literal) {
      case Literal.Singleton single ->
          switch (single) {
            case NONE -> SingletonObject.NONE;
            case TRUE -> BoolObject.TRUE;
            case FALSE -> BoolObject.FALSE;
            case ELLIPSIS -> SingletonObject.ELLIPSIS;
          };
      case Literal.Int number -> IntObject.of(number.value());
      case Literal.Float number -> FloatObject.of(number.value());
      case Literal.Imaginary number -> ComplexObject.of(0, number.value());
      case Literal.Str text -> StrObject.of(text.value());
      case Literal.Bytes bytes -> BytesObject.owning(bytes.value());
    };
  }

  private static PyObject node(String name, Span span, PyObject... fields) {
    return AstTuples.node(name, span, fields);
  }

  private PyObject expr(Expr expr) {
    return of(expr);
  }

  private PyObject exprs(List<Expr> all) {
    return AstTuples.list(all, this::of);
  }

  private static PyObject context(Expr.Context context) {
    return AstTuples.node(
        switch (context) {
          case LOAD -> "Load";
          case STORE -> "Store";
          case DEL -> "Del";
        });
  }

  private static PyObject unary(Expr.UnaryOperator op) {
    return AstTuples.node(
        switch (op) {
          case INVERT -> "Invert";
          case NOT -> "Not";
          case PLUS -> "UAdd";
          case MINUS -> "USub";
        });
  }

  private PyObject generators(List<Comprehension> all) {
    return AstTuples.list(
        all,
        each ->
            AstTuples.node(
                "comprehension",
                expr(each.target()),
                expr(each.iter()),
                exprs(each.ifs()),
                IntObject.of(each.isAsync() ? 1 : 0)));
  }

  /** An expression as a tuple. */
  PyObject of(Expr expr) {
    Span span = expr.span();
    return switch (expr) {
      case Expr.BoolOp e ->
          node(
              "BoolOp",
              span,
              AstTuples.node(AstTuples.camelCase(e.op().name())),
              exprs(e.values()));
      case Expr.NamedExpr e -> node("NamedExpr", span, expr(e.target()), expr(e.value()));
      case Expr.BinOp e ->
          node("BinOp", span, expr(e.left()), AstTuples.operator(e.op()), expr(e.right()));
      case Expr.UnaryOp e -> node("UnaryOp", span, unary(e.op()), expr(e.operand()));
      case Expr.Lambda e -> node("Lambda", span, tuples.arguments(e.args()), expr(e.body()));
      case Expr.IfExp e -> node("IfExp", span, expr(e.test()), expr(e.body()), expr(e.orElse()));
      case Expr.Dict e ->
          node(
              "Dict",
              span,
              AstTuples.list(e.keys(), key -> AstTuples.optional(key, this::of)),
              exprs(e.values()));
      case Expr.Set e -> node("Set", span, exprs(e.elements()));
      case Expr.ListComp e -> node("ListComp", span, expr(e.element()), generators(e.generators()));
      case Expr.SetComp e -> node("SetComp", span, expr(e.element()), generators(e.generators()));
      case Expr.DictComp e ->
          node("DictComp", span, expr(e.key()), expr(e.value()), generators(e.generators()));
      case Expr.GeneratorExp e ->
          node("GeneratorExp", span, expr(e.element()), generators(e.generators()));
      case Expr.Await e -> node("Await", span, expr(e.value()));
      case Expr.Yield e -> node("Yield", span, AstTuples.optional(e.value(), this::of));
      case Expr.YieldFrom e -> node("YieldFrom", span, expr(e.value()));
      case Expr.Compare e ->
          node(
              "Compare",
              span,
              expr(e.left()),
              AstTuples.list(e.ops(), op -> AstTuples.node(comparison(op))),
              exprs(e.comparators()));
      case Expr.Call e ->
          node(
              "Call",
              span,
              expr(e.function()),
              exprs(e.args()),
              AstTuples.list(e.keywords(), tuples::keyword));
      case Expr.FormattedValue e ->
          node(
              "FormattedValue",
              span,
              expr(e.value()),
              IntObject.of(e.conversion() == 0 ? -1 : e.conversion()),
              AstTuples.optional(e.formatSpec(), this::of));
      case Expr.JoinedStr e -> node("JoinedStr", span, joined(e.values()));
      case Expr.Constant e ->
          node(
              "Constant",
              span,
              constant(e.value()),
              e.isUnicodePrefixed() ? StrObject.of("u") : SingletonObject.NONE);
      case Expr.Attribute e ->
          node("Attribute", span, expr(e.value()), StrObject.of(e.attr()), context(e.context()));
      case Expr.Subscript e ->
          node("Subscript", span, expr(e.value()), expr(e.slice()), context(e.context()));
      case Expr.Starred e -> node("Starred", span, expr(e.value()), context(e.context()));
      case Expr.Name e -> node("Name", span, StrObject.of(e.id()), context(e.context()));
      case Expr.ListDisplay e -> node("List", span, exprs(e.elements()), context(e.context()));
      case Expr.Tuple e -> node("Tuple", span, exprs(e.elements()), context(e.context()));
      case Expr.Slice e ->
          node(
              "Slice",
              span,
              AstTuples.optional(e.lower(), this::of),
              AstTuples.optional(e.upper(), this::of),
              AstTuples.optional(e.step(), this::of));
    };
  }

  private static String comparison(Expr.CompareOperator op) {
    return switch (op) {
      case LT_E -> "LtE";
      case GT_E -> "GtE";
      default -> AstTuples.camelCase(op.name());
    };
  }

  /** The parts of an f-string, in which literal texts that follow each other are one. */
  private PyObject joined(List<Expr> values) {
    List<PyObject> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Expr.Constant first = null;
    Span end = null;
    for (Expr value : values) {
      if (value instanceof Expr.Constant constant
          && constant.value() instanceof Literal.Str literal) {
        first = first == null ? constant : first;
        end = constant.span();
        text.append(literal.value());
        continue;
      }
      if (first != null && end != null) {
        addText(parts, first, end, text);
        first = null;
        text.setLength(0);
      }
      parts.add(of(value));
    }
    if (first != null && end != null) {
      addText(parts, first, end, text);
    }
    return new ListObject(parts);
  }

  private static void addText(
      List<PyObject> parts, Expr.Constant first, Span end, StringBuilder text) {
    if (!text.isEmpty()) {
      parts.add(
          node(
              "Constant",
              first.span().to(end),
              StrObject.of(text.toString()),
              first.isUnicodePrefixed() ? StrObject.of("u") : SingletonObject.NONE));
    }
  }
}
