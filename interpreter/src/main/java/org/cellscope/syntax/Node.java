package org.cellscope.syntax;

import org.cellscope.source.Span;

/** A node of the syntax tree that has a place in the text. */
public sealed interface Node
    permits Stmt, Expr, Pattern, TypeParam, ExceptHandler, Alias, Arg, Keyword {
  /** The text that the node was parsed from. */
  Span span();
}
