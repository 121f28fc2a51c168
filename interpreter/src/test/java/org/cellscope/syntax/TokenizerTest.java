package org.cellscope.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.stream.Collectors;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Texts become the tokens of CPython's tokenizer. */
class TokenizerTest {
  @Test
  void indentationOpensAndClosesBlocks() {
    check(
        "if x:\n    y\nz\n",
        "IF NAME COLON NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE ENDMARKER");
  }

  @Test
  void blankLinesAndCommentsAreNotIndented() {
    check("x\n\n    # c\n\ny", "NAME NEWLINE NAME NEWLINE ENDMARKER");
  }

  @Test
  void bracketsJoinLines() {
    check("(\n  x\n)\n", "LPAR NAME RPAR NEWLINE ENDMARKER");
  }

  @Test
  void aBackslashJoinsLines() {
    check("x = \\\n  y\n", "NAME EQUAL NAME NEWLINE ENDMARKER");
  }

  @Test
  void allLineEndsCount() {
    check("x\r\ny\rz", "NAME NEWLINE NAME NEWLINE NAME NEWLINE ENDMARKER");
  }

  @Test
  void theLongestOperatorIsTaken() {
    check(
        "a **= b // c -> d := ...",
        "NAME DOUBLESTAREQUAL NAME DOUBLESLASH NAME RARROW NAME COLONEQUAL ELLIPSIS NEWLINE"
            + " ENDMARKER");
  }

  @Test
  void anFStringIsTextAndFields() {
    check(
        "f'a{b!r:>{c}}d'",
        "FSTRING_START FSTRING_MIDDLE LBRACE NAME EXCLAMATION NAME COLON FSTRING_MIDDLE LBRACE"
            + " NAME RBRACE FSTRING_MIDDLE RBRACE FSTRING_MIDDLE FSTRING_END NEWLINE ENDMARKER");
  }

  @Test
  void quotesMayBeUsedAgainInsideAField() {
    check(
        "f'{d['k']}'",
        "FSTRING_START LBRACE NAME LSQB STRING RSQB RBRACE FSTRING_END NEWLINE ENDMARKER");
  }

  @Test
  void namesAreNormalised() {
    assertEquals("fi", tokens("\uFB01").tokens().getFirst().text());
  }

  @Test
  void columnsCountBytes() {
    Token last = tokens("'\u00e9\uD83D\uDE00' + x").tokens().get(2);
    assertEquals(11, last.column());
  }

  @Test
  void anErrorEndsTheTokensBehindTheGoodOnes() {
    TokenStream stream = tokens("x = 0b12\ny");
    assertEquals(2, stream.tokens().size());
    assertNotNull(stream.error());
  }

  private static void check(String text, String kinds) {
    assertEquals(
        kinds,
        tokens(text).tokens().stream()
            .map(token -> token.kind().name())
            .collect(Collectors.joining(" ")));
  }

  private static TokenStream tokens(String text) {
    return Tokenizer.tokenize(new SourceFile("<string>", text));
  }
}
