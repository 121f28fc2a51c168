package org.cellscope.syntax;

import java.util.Optional;
import org.cellscope.source.Span;

/** A keyword argument of a call or class; without a name it is {@code **value}. */
public record Keyword(Span span, Optional<String> name, Expr value) implements Node {}
