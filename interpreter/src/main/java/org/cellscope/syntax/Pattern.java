package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/** A pattern of a match statement (PEP 634); the components are those of {@code ast}. */
public sealed interface Pattern extends Node {
  record MatchValue(Span span, Expr value) implements Pattern {}

  /** {@code None}, {@code True} or {@code False}. */
  record MatchSingleton(Span span, Literal.Singleton value) implements Pattern {}

  record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {}

  record MatchMapping(Span span, List<Expr> keys, List<Pattern> patterns, Optional<String> rest)
      implements Pattern {}

  record MatchClass(
      Span span,
      Expr type,
      List<Pattern> patterns,
      List<String> keywordNames,
      List<Pattern> keywordPatterns)
      implements Pattern {}

  record MatchStar(Span span, Optional<String> name) implements Pattern {}

  /** A capture; without a pattern it captures anything, without both it is {@code _}. */
  record MatchAs(Span span, Optional<Pattern> pattern, Optional<String> name) implements Pattern {}

  record MatchOr(Span span, List<Pattern> patterns) implements Pattern {}
}
