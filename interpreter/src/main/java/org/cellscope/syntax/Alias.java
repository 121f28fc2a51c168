package org.cellscope.syntax;

import java.util.Optional;
import org.cellscope.source.Span;

/** One {@code name as asName} of an import. */
public record Alias(Span span, String name, Optional<String> asName) implements Node {}
