package org.cellscope.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cellscope.source.Span;
import org.cellscope.syntax.PythonSyntaxError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that CPython parses and then refuses. {@code refused.txt} has them with CPython's
 * message and place, lines and columns from 1; behind the parser CPython counts columns in UTF-8
 * bytes.
 */
class RefusedProgramsTest {
  /** A program with what CPython says. */
  record Refused(String message, String place, String program) {}

  static Stream<Refused> programs() throws IOException {
    try (InputStream in = RefusedProgramsTest.class.getResourceAsStream("/codes/refused.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^### "))
          .filter(block -> !block.isEmpty())
          .map(RefusedProgramsTest::refused)
          .toList()
          .stream();
    }
  }

  private static Refused refused(String block) {
    int lineEnd = block.indexOf('\n');
    String head = block.substring(0, lineEnd);
    int at = head.lastIndexOf(" @ ");
    return new Refused(head.substring(0, at), head.substring(at + 3), block.substring(lineEnd + 1));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void messagesAndPlacesAreThoseOfCPython(Refused expected) {
    PythonSyntaxError error =
        catchThrowableOfType(
            PythonSyntaxError.class, () -> Compiling.module("t.py", expected.program));
    assertThat(error).isNotNull();
    assertThat(error.getMessage()).isEqualTo(expected.message);
    assertThat(place(error)).isEqualTo(expected.place);
  }

  private static String place(PythonSyntaxError error) {
    Span span = error.span();
    return "%d:%d-%d:%d"
        .formatted(span.line(), span.column() + 1, span.endLine(), span.endColumn() + 1);
  }

  @Test
  void futureFeaturesThatDoNotExistAreRefused() {
    assertThat(message("from __future__ import braces")).isEqualTo("not a chance");
    assertThat(message("from __future__ import nope"))
        .isEqualTo("future feature nope is not defined");
  }

  @Test
  void treesThatAreTooDeepAreRefusedInPythonsWords() {
    for (String deep : new String[] {"+x", ".x", "()", "[0]"}) {
      PythonSyntaxError error =
          catchThrowableOfType(
              PythonSyntaxError.class, () -> Compiling.module("t.py", "x" + deep.repeat(20_000)));
      assertThat(error.kind()).isEqualTo(PythonSyntaxError.Kind.RECURSION_ERROR);
      assertThat(error.getMessage())
          .isEqualTo("maximum recursion depth exceeded during compilation");
    }
  }

  @Test
  void whatIsNotTooDeepCompilesOnASmallStack() throws InterruptedException {
    Throwable[] thrown = new Throwable[1];
    String text = "x" + "+x".repeat(2_900);
    Thread small = new Thread(null, () -> Compiling.module("t.py", text), "small", 256 << 10);
    small.setUncaughtExceptionHandler((thread, error) -> thrown[0] = error);
    small.start();
    small.join();
    assertThat(thrown[0]).isNull();
  }

  private static String message(String program) {
    return catchThrowableOfType(
            PythonSyntaxError.class, () -> Compiling.module("t.py", program + "\n"))
        .getMessage();
  }
}
