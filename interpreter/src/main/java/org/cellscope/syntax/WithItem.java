package org.cellscope.syntax;

import java.util.Optional;

/** One {@code context as target} of a with statement. */
public record WithItem(Expr context, Optional<Expr> target) {}
