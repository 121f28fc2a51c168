package org.cellscope.syntax;

import java.util.List;

/** One {@code for target in iter if ...} of a comprehension. */
public record Comprehension(Expr target, Expr iter, List<Expr> ifs, boolean isAsync) {}
