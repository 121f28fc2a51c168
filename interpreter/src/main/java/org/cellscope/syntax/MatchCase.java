package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;

/** One {@code case pattern if guard:} of a match statement. */
public record MatchCase(Pattern pattern, Optional<Expr> guard, List<Stmt> body) {}
