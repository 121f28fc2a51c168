package org.cellscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class SyntaxWarningTest {
  private static List<String> warnings(String... lines) {
    SourceFile source = new SourceFile("program.py", String.join("\n", lines));
    return Compilation.of(source, PythonVersion.V3_12).warnings().stream()
        .map(warning -> warning.line() + " " + warning.message())
        .toList();
  }

  @Test
  void onlyTheFirstUnknownEscapeOfALiteralIsNamed() {
    assertEquals(
        List.of("1 invalid escape sequence '\\d'", "2 invalid octal escape sequence '\\777'"),
        warnings("a = '\\n\\d\\w' r'\\q' '\\377'", "b = b'\\777\\z'"));
  }

  @Test
  void textOfAnFStringIsWarnedOfAtTheLineOfItsEnd() {
    assertEquals(
        List.of("3 invalid escape sequence '\\d'", "3 invalid escape sequence '\\g'"),
        warnings("f'''", "\\d{1}\\g", "'''"));
  }

  @Test
  void theTokenizerWarnsBeforeTheParserGetsToTheEndOfTheFString() {
    assertEquals(
        List.of("1 invalid escape sequence '\\{'", "1 invalid escape sequence '\\d'"),
        warnings("x = f'\\d{1} \\{2}'"));
  }

  @Test
  void numbersThatRunIntoKeywordsAreWarnedOf() {
    assertEquals(
        List.of(
            "1 invalid decimal literal",
            "1 invalid hexadecimal literal",
            "1 invalid imaginary literal"),
        warnings("x = [1if 1 else 2, 0x1or 3, 1jand 4]"));
  }

  @Test
  void identityOfLiteralsIsWarnedOfOncePerComparison() {
    assertEquals(
        List.of(
            "1 \"is\" with 'int' literal. Did you mean \"==\"?",
            "2 \"is not\" with 'tuple' literal. Did you mean \"!=\"?",
            "3 \"is not\" with 'int' literal. Did you mean \"!=\"?"),
        warnings("x is 1 is 2", "x is not ()", "not (x is -1)", "x is None is not ... is True"));
  }

  @Test
  void literalsThatAreCalledOrSubscriptedAreWarnedOf() {
    assertEquals(
        List.of(
            "1 'generator' object is not callable; perhaps you missed a comma?",
            "2 'set' object is not subscriptable; perhaps you missed a comma?",
            "3 list indices must be integers or slices, not str; perhaps you missed a comma?",
            "4 str indices must be integers or slices, not function; perhaps you missed a comma?"),
        warnings(
            "(i for i in x)()",
            "{1}[0]",
            "[1]['a']",
            "f'{x}'[lambda: 1]",
            "[1][True], 'a'[1:2], {1: 2}['a'], (lambda: 1)()"));
  }

  @Test
  void whatAFinallyBlockWarnsOfIsRepeatedAsItsCodeIs() {
    assertEquals(3, warnings("try: 1 is 1", "finally: 2 is 2").size());
  }

  @Test
  void warningsPrecedeTheErrorThatIsFoundLater() {
    SourceFile source = new SourceFile("program.py", "a = '\\d'\nb = = 2\n");
    Compilation.Refused refused =
        assertInstanceOf(Compilation.Refused.class, Compilation.of(source, PythonVersion.V3_12));
    assertEquals("invalid escape sequence '\\d'", refused.warnings().getFirst().message());
    assertEquals(1, refused.warnings().size());
  }
}
