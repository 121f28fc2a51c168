package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/** A statement (language reference, chapters 7 and 8); the components are those of {@code ast}. */
public sealed interface Stmt extends Node {
  /** {@code def}; decorators are not part of the span, as in CPython. */
  record FunctionDef(
      Span span,
      String name,
      List<TypeParam> typeParams,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Optional<Expr> returns,
      boolean isAsync)
      implements Stmt {}

  /** {@code class}; decorators are not part of the span, as in CPython. */
  record ClassDef(
      Span span,
      String name,
      List<TypeParam> typeParams,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators)
      implements Stmt {}

  record Return(Span span, Optional<Expr> value) implements Stmt {}

  record Delete(Span span, List<Expr> targets) implements Stmt {}

  record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {}

  record TypeAlias(Span span, Expr.Name name, List<TypeParam> typeParams, Expr value)
      implements Stmt {}

  record AugAssign(Span span, Expr target, Operator op, Expr value) implements Stmt {}

  /** {@code target: annotation = value}; simple when the target is a name without parentheses. */
  record AnnAssign(Span span, Expr target, Expr annotation, Optional<Expr> value, boolean simple)
      implements Stmt {}

  record For(Span span, Expr target, Expr iter, List<Stmt> body, List<Stmt> orElse, boolean isAsync)
      implements Stmt {}

  record While(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

  record If(Span span, Expr test, List<Stmt> body, List<Stmt> orElse) implements Stmt {}

  record With(Span span, List<WithItem> items, List<Stmt> body, boolean isAsync) implements Stmt {}

  record Match(Span span, Expr subject, List<MatchCase> cases) implements Stmt {}

  record Raise(Span span, Optional<Expr> exception, Optional<Expr> cause) implements Stmt {}

  /** {@code try}; with {@code isStar} its handlers are {@code except*}. */
  record Try(
      Span span,
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orElse,
      List<Stmt> finalBody,
      boolean isStar)
      implements Stmt {}

  record Assert(Span span, Expr test, Optional<Expr> message) implements Stmt {}

  record Import(Span span, List<Alias> names) implements Stmt {}

  /** {@code from ..module import names}; {@code level} counts the leading dots. */
  record ImportFrom(Span span, Optional<String> module, List<Alias> names, int level)
      implements Stmt {}

  record Global(Span span, List<String> names) implements Stmt {}

  record Nonlocal(Span span, List<String> names) implements Stmt {}

  /** An expression as a statement ({@code ast.Expr}). */
  record Expression(Span span, Expr value) implements Stmt {}

  record Pass(Span span) implements Stmt {}

  record Break(Span span) implements Stmt {}

  record Continue(Span span) implements Stmt {}
}
