package org.cellscope.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Deep nesting ends in Python's errors, never in Java's, and never takes long. */
class DepthTest {
  private static final int DEEP = 10_000;

  @Test
  void bracketsNestTwoHundredDeep() {
    parse("(".repeat(200) + "x" + ")".repeat(200));
    assertEquals("too many nested parentheses", failure("(".repeat(DEEP)).getMessage());
  }

  @Test
  void blocksNestAHundredDeep() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append(" ".repeat(i)).append("if x:\n");
    }
    assertEquals("too many levels of indentation", failure(text.toString()).getMessage());
  }

  @Test
  void deepOperatorsAreRefusedAsTooComplex() {
    assertTooComplex("-".repeat(DEEP) + "x");
    assertTooComplex("not ".repeat(DEEP) + "x");
    assertTooComplex("lambda:".repeat(DEEP) + "x");
    assertTooComplex("x if x else ".repeat(DEEP) + "x");
    assertTooComplex("x" + "**x".repeat(DEEP));
    assertTooComplex("if x: pass\n" + "elif x: pass\n".repeat(DEEP));
  }

  @Test
  void whatIsNotTooDeepParsesOnASmallStack() throws InterruptedException {
    String text = "-".repeat(5000) + "x";
    Thread small = new Thread(null, () -> parse(text), "small", 256 << 10);
    Throwable[] thrown = new Throwable[1];
    small.setUncaughtExceptionHandler((thread, error) -> thrown[0] = error);
    small.start();
    small.join();
    assertNull(thrown[0]);
  }

  @Test
  void longChainsAreNotDeepToTheParser() {
    parse("x" + "+x".repeat(DEEP));
    parse("x" + ".x".repeat(DEEP));
    parse("x" + "()".repeat(DEEP));
    parse("x = ".repeat(DEEP) + "x");
  }

  @Test
  void errorsInDeepNestingAreExplainedQuickly() {
    for (String open : new String[] {"(", "[", "{", "f(a, ", "f(a=", "a[b:", "{x: "}) {
      String text = open.repeat(90) + "1 1";
      String close = open.indexOf('(') >= 0 ? ")" : open.indexOf('[') >= 0 ? "]" : "}";
      PythonSyntaxError error =
          Assertions.assertTimeout(Duration.ofSeconds(5), () -> failure(text + close.repeat(90)));
      assertEquals("invalid syntax. Perhaps you forgot a comma?", error.getMessage());
    }
  }

  private static void assertTooComplex(String text) {
    PythonSyntaxError error = failure(text);
    assertEquals(
        "Parser stack overflowed - Python source too complex to parse", error.getMessage());
    assertEquals(PythonSyntaxError.Kind.MEMORY_ERROR, error.kind());
  }

  private static PythonSyntaxError failure(String text) {
    return assertThrows(PythonSyntaxError.class, () -> parse(text));
  }

  private static Module parse(String text) {
    return Parser.parse(new SourceFile("<string>", text), Module.Mode.EXEC);
  }
}
