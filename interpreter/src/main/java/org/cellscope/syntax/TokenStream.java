package org.cellscope.syntax;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text up to its end or up to the first error. The error counts only once the
 * parser gets there, as CPython's tokenizer is driven by its parser.
 *
 * @param warnings what the tokens warn of, in order
 * @param joined see {@link SourceText#joined}
 * @param error what stopped the tokenizer, or the open bracket at the end
 * @param prevails whether the error also counts when the parser has found another one before it
 * @param unclosed the innermost bracket that is open where the tokenizer stopped
 */
record TokenStream(
    List<Token> tokens,
    List<Noticed> warnings,
    Map<Integer, Integer> joined,
    @Nullable PythonSyntaxError error,
    boolean prevails,
    @Nullable PythonSyntaxError unclosed) {

  /** A warning that counts once the parser gets to a token. */
  record Noticed(int token, SyntaxWarning warning) {}
}
