package org.cellscope.syntax;

import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/**
 * A program that Python refuses to compile, found by the tokenizer, the parser, the symbol table or
 * the compiler. It carries what CPython's {@code SyntaxError} carries.
 */
public final class PythonSyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which of CPython's exception types reports it. */
  public enum Kind {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    /** Raised outside the grammar, for instance for null bytes or integers that are too long. */
    VALUE_ERROR("ValueError"),
    OVERFLOW_ERROR("OverflowError"),
    RECURSION_ERROR("RecursionError"),
    MEMORY_ERROR("MemoryError");

    private final String typeName;

    Kind(String typeName) {
      this.typeName = typeName;
    }

    /** The name of the Python exception type. */
    public String typeName() {
      return typeName;
    }
  }

  /** The end column of an error of the symbol table that has none. */
  public static final int NO_END = Integer.MIN_VALUE;

  private final Kind kind;
  private final transient SourceFile source;
  private final transient Span span;
  private final transient Quote quote;

  /**
   * The text that {@code SyntaxError.text} quotes, which follows from how far CPython has read.
   *
   * @param from the first line; it is before the error's when a string or a backslash joins lines
   * @param withEnd whether the end of the last line, which is the error's, belongs to it
   */
  public record Quote(int from, boolean withEnd) {}

  /**
   * Makes an error that quotes its line.
   *
   * @param message CPython's words, without the type's name
   * @param span where CPython puts its carets, columns being UTF-8 byte offsets from 0. A column c
   *     is the {@code offset} c + 1 of CPython's exception also where it has none: an end column of
   *     -1 or -2 is an {@code end_offset} of 0 or -1, and line 0 stands for no place at all
   */
  public PythonSyntaxError(Kind kind, String message, SourceFile source, Span span) {
    this(kind, message, source, span, new Quote(span.line(), true));
  }

  /** Makes an error. */
  public PythonSyntaxError(Kind kind, String message, SourceFile source, Span span, Quote quote) {
    super(message, null, false, false);
    this.kind = kind;
    this.source = source;
    this.span = span;
    this.quote = quote;
  }

  /** The message; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public Kind kind() {
    return kind;
  }

  public SourceFile source() {
    return source;
  }

  public Span span() {
    return span;
  }

  public Quote quote() {
    return quote;
  }
}
