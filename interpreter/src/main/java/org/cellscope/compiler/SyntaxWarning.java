package org.cellscope.compiler;

import org.cellscope.source.Span;

/**
 * Something that compiles but is probably a mistake ({@code SyntaxWarning}).
 *
 * @param message CPython's words
 * @param place the text it is about; CPython shows its line
 */
public record SyntaxWarning(String message, Span place) {}
