package org.cellscope.syntax;

import java.util.List;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text up to its end or up to the first error. The error counts only once the
 * parser gets there, as CPython's tokenizer is driven by its parser.
 *
 * @param error what stopped the tokenizer
 * @param unclosed the innermost open bracket when the text ends inside brackets
 */
record TokenStream(
    List<Token> tokens, @Nullable PythonSyntaxError error, @Nullable Span unclosed) {}
