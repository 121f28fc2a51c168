package org.cellscope.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken programs are refused with the type, the words and the place that CPython gives. */
class SyntaxErrorTest {
  @TestFactory
  Stream<DynamicTest> brokenProgramsAreExplainedAsInCPython() {
    return Goldens.read("errors.tsv").stream()
        .map(fields -> DynamicTest.dynamicTest(fields.get(3), () -> check(fields)));
  }

  @Test
  void hundredsOfBrokenProgramsAreRecorded() {
    assertTrue(Goldens.read("errors.tsv").size() > 200);
  }

  @Test
  void anExpressionMustEndWithTheText() {
    SourceFile source = new SourceFile("<string>", "1 2");
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> Parser.parse(source, Module.Mode.EVAL));
    assertEquals("invalid syntax", error.getMessage());
    assertEquals(new Span(1, 2, 1, 3), error.span());
  }

  @Test
  void anInteractiveTextIsOneStatement() {
    SourceFile source = new SourceFile("<stdin>", "x = 1\ny = 2\n");
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> Parser.parse(source, Module.Mode.SINGLE));
    assertEquals(
        "multiple statements found while compiling a single statement", error.getMessage());
  }

  private static void check(List<String> fields) {
    SourceFile source = new SourceFile("<string>", fields.get(3));
    PythonSyntaxError error =
        assertThrows(PythonSyntaxError.class, () -> Parser.parse(source, Module.Mode.EXEC));
    Span span = error.span();
    String place =
        "%d:%d-%d:%d"
            .formatted(
                span.line(),
                offset(source, span.line(), span.column()),
                span.endLine(),
                offset(source, span.endLine(), span.endColumn()));
    assertEquals(fields.get(2), error.getMessage());
    assertEquals(fields.get(1), place);
    assertEquals(fields.get(0), error.kind().typeName());
  }

  /** A column as {@code SyntaxError.offset} counts: characters, from 1, 0 or -1 when unknown. */
  private static int offset(SourceFile source, int line, int column) {
    if (column < 0) {
      return column + 1;
    }
    String text = source.line(line);
    int chars = SourceFile.charColumn(text, column);
    int beyond = Math.max(0, column - SourceFile.byteColumn(text, chars));
    return text.codePointCount(0, chars) + beyond + 1;
  }
}
