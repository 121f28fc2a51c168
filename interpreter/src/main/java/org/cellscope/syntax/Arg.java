package org.cellscope.syntax;

import java.util.Optional;
import org.cellscope.source.Span;

/** A parameter. */
public record Arg(Span span, String name, Optional<Expr> annotation) implements Node {}
