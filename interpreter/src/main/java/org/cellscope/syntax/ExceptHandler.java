package org.cellscope.syntax;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;

/** One {@code except type as name:} clause. */
public record ExceptHandler(Span span, Optional<Expr> type, Optional<String> name, List<Stmt> body)
    implements Node {}
