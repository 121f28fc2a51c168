package org.cellscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.source.Span;
import org.cellscope.syntax.Alias;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.ExceptHandler;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;
import org.cellscope.syntax.MatchCase;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Operator;
import org.cellscope.syntax.Pattern;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.TypeParam;
import org.cellscope.syntax.WithItem;

/**
 * Writes a tree as tuples {@code (class, span, field...)}: the class and the order of the fields
 * are those of module {@code ast}; the span is a tuple of four numbers or None.
 */
final class AstTuples {
  static final PyObject NONE = SingletonObject.NONE;

  private final AstExpressions expressions = new AstExpressions(this);

  PyObject module(Module module) {
    return switch (module.mode()) {
      case EXEC -> node("Module", body(module.body()), new ListObject());
      case SINGLE -> node("Interactive", body(module.body()));
      case EVAL -> {
        Stmt.Expression only = (Stmt.Expression) module.body().getFirst();
        yield node("Expression", expr(only.value()));
      }
    };
  }

  static PyObject node(String name, PyObject... fields) {
    return made(name, NONE, fields);
  }

  static PyObject node(String name, Span span, PyObject... fields) {
    return made(
        name,
        TupleObject.of(
            IntObject.of(span.line()),
            IntObject.of(span.column()),
            IntObject.of(span.endLine()),
            IntObject.of(span.endColumn())),
        fields);
  }

  private static PyObject made(String name, PyObject span, PyObject... fields) {
    PyObject[] all = new PyObject[fields.length + 2];
    all[0] = StrObject.of(name);
    all[1] = span;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return TupleObject.of(all);
  }

  static <T> PyObject list(List<T> items, Function<T, PyObject> each) {
    List<PyObject> made = new ArrayList<>(items.size());
    items.forEach(item -> made.add(each.apply(item)));
    return new ListObject(made);
  }

  static PyObject name(String text) {
    return StrObject.of(text);
  }

  static <T> PyObject optional(Optional<T> value, Function<T, PyObject> each) {
    return value.map(each).orElse(NONE);
  }

  PyObject expr(Expr expr) {
    return expressions.of(expr);
  }

  PyObject exprs(List<Expr> all) {
    return list(all, this::expr);
  }

  PyObject body(List<Stmt> all) {
    return list(all, this::stmt);
  }

  static PyObject operator(Operator op) {
    String name =
        switch (op) {
          case ADD -> "Add";
          case SUB -> "Sub";
          case MULT -> "Mult";
          case MAT_MULT -> "MatMult";
          case DIV -> "Div";
          case MOD -> "Mod";
          case POW -> "Pow";
          case L_SHIFT -> "LShift";
          case R_SHIFT -> "RShift";
          case BIT_OR -> "BitOr";
          case BIT_XOR -> "BitXor";
          case BIT_AND -> "BitAnd";
          case FLOOR_DIV -> "FloorDiv";
        };
    return node(name);
  }

  private PyObject stmt(Stmt stmt) {
    Span span = stmt.span();
    return switch (stmt) {
      case Stmt.FunctionDef s ->
          node(
              s.isAsync() ? "AsyncFunctionDef" : "FunctionDef",
              span,
              name(s.name()),
              arguments(s.args()),
              body(s.body()),
              exprs(s.decorators()),
              optional(s.returns(), this::expr),
              NONE,
              list(s.typeParams(), this::typeParam));
      case Stmt.ClassDef s ->
          node(
              "ClassDef",
              span,
              name(s.name()),
              exprs(s.bases()),
              list(s.keywords(), this::keyword),
              body(s.body()),
              exprs(s.decorators()),
              list(s.typeParams(), this::typeParam));
      case Stmt.Return s -> node("Return", span, optional(s.value(), this::expr));
      case Stmt.Delete s -> node("Delete", span, exprs(s.targets()));
      case Stmt.Assign s -> node("Assign", span, exprs(s.targets()), expr(s.value()), NONE);
      case Stmt.TypeAlias s ->
          node(
              "TypeAlias",
              span,
              expr(s.name()),
              list(s.typeParams(), this::typeParam),
              expr(s.value()));
      case Stmt.AugAssign s ->
          node("AugAssign", span, expr(s.target()), operator(s.op()), expr(s.value()));
      case Stmt.AnnAssign s ->
          node(
              "AnnAssign",
              span,
              expr(s.target()),
              expr(s.annotation()),
              optional(s.value(), this::expr),
              IntObject.of(s.simple() ? 1 : 0));
      case Stmt.Raise s ->
          node("Raise", span, optional(s.exception(), this::expr), optional(s.cause(), this::expr));
      case Stmt.Assert s -> node("Assert", span, expr(s.test()), optional(s.message(), this::expr));
      case Stmt.Import s -> node("Import", span, list(s.names(), this::alias));
      case Stmt.ImportFrom s ->
          node(
              "ImportFrom",
              span,
              optional(s.module(), AstTuples::name),
              list(s.names(), this::alias),
              IntObject.of(s.level()));
      case Stmt.Global s -> node("Global", span, list(s.names(), AstTuples::name));
      case Stmt.Nonlocal s -> node("Nonlocal", span, list(s.names(), AstTuples::name));
      case Stmt.Expression s -> node("Expr", span, expr(s.value()));
      case Stmt.Pass _ -> node("Pass", span);
      case Stmt.Break _ -> node("Break", span);
      case Stmt.Continue _ -> node("Continue", span);
      default -> compound(stmt, span);
    };
  }

  private PyObject compound(Stmt stmt, Span span) {
    return switch (stmt) {
      case Stmt.For s ->
          node(
              s.isAsync() ? "AsyncFor" : "For",
              span,
              expr(s.target()),
              expr(s.iter()),
              body(s.body()),
              body(s.orElse()),
              NONE);
      case Stmt.While s -> node("While", span, expr(s.test()), body(s.body()), body(s.orElse()));
      case Stmt.If s -> node("If", span, expr(s.test()), body(s.body()), body(s.orElse()));
      case Stmt.With s ->
          node(
              s.isAsync() ? "AsyncWith" : "With",
              span,
              list(s.items(), this::withItem),
              body(s.body()),
              NONE);
      case Stmt.Match s -> node("Match", span, expr(s.subject()), list(s.cases(), this::matchCase));
      case Stmt.Try s ->
          node(
              s.isStar() ? "TryStar" : "Try",
              span,
              body(s.body()),
              list(s.handlers(), this::handler),
              body(s.orElse()),
              body(s.finalBody()));
      default -> throw new IllegalArgumentException(stmt.toString());
    };
  }

  private PyObject withItem(WithItem item) {
    return node("withitem", expr(item.context()), optional(item.target(), this::expr));
  }

  private PyObject handler(ExceptHandler handler) {
    return node(
        "ExceptHandler",
        handler.span(),
        optional(handler.type(), this::expr),
        optional(handler.name(), AstTuples::name),
        body(handler.body()));
  }

  private PyObject matchCase(MatchCase each) {
    return node(
        "match_case",
        pattern(each.pattern()),
        optional(each.guard(), this::expr),
        body(each.body()));
  }

  private PyObject patterns(List<Pattern> all) {
    return list(all, this::pattern);
  }

  private PyObject pattern(Pattern pattern) {
    Span span = pattern.span();
    return switch (pattern) {
      case Pattern.MatchValue p -> node("MatchValue", span, expr(p.value()));
      case Pattern.MatchSingleton p ->
          node("MatchSingleton", span, AstExpressions.constant(p.value()));
      case Pattern.MatchSequence p -> node("MatchSequence", span, patterns(p.patterns()));
      case Pattern.MatchMapping p ->
          node(
              "MatchMapping",
              span,
              exprs(p.keys()),
              patterns(p.patterns()),
              optional(p.rest(), AstTuples::name));
      case Pattern.MatchClass p ->
          node(
              "MatchClass",
              span,
              expr(p.type()),
              patterns(p.patterns()),
              list(p.keywordNames(), AstTuples::name),
              patterns(p.keywordPatterns()));
      case Pattern.MatchStar p -> node("MatchStar", span, optional(p.name(), AstTuples::name));
      case Pattern.MatchAs p ->
          node(
              "MatchAs",
              span,
              optional(p.pattern(), this::pattern),
              optional(p.name(), AstTuples::name));
      case Pattern.MatchOr p -> node("MatchOr", span, patterns(p.patterns()));
    };
  }

  private PyObject typeParam(TypeParam param) {
    return switch (param) {
      case TypeParam.TypeVar p ->
          node("TypeVar", p.span(), name(p.name()), optional(p.bound(), this::expr));
      case TypeParam.ParamSpec p -> node("ParamSpec", p.span(), name(p.name()));
      case TypeParam.TypeVarTuple p -> node("TypeVarTuple", p.span(), name(p.name()));
    };
  }

  private PyObject alias(Alias alias) {
    return node(
        "alias", alias.span(), name(alias.name()), optional(alias.asName(), AstTuples::name));
  }

  PyObject keyword(Keyword keyword) {
    return node(
        "keyword",
        keyword.span(),
        optional(keyword.name(), AstTuples::name),
        expr(keyword.value()));
  }

  private PyObject arg(Arg arg) {
    return node("arg", arg.span(), name(arg.name()), optional(arg.annotation(), this::expr), NONE);
  }

  PyObject arguments(Arguments args) {
    return node(
        "arguments",
        list(args.posOnly(), this::arg),
        list(args.args(), this::arg),
        optional(args.vararg(), this::arg),
        list(args.kwOnly(), this::arg),
        list(args.kwDefaults(), value -> optional(value, this::expr)),
        optional(args.kwarg(), this::arg),
        exprs(args.defaults()));
  }

  /** {@code NOT_EQ} as {@code NotEq}. */
  static String camelCase(String constant) {
    StringBuilder text = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
