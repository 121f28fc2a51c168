package org.cellscope.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A suite that finds no difference where there is one would protect nothing. */
class DifferenceTest {
  @Test
  void equalTextsDoNotDiffer() {
    assertThat(Difference.inText("output", "a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void theFirstDifferingLineIsNamed() {
    assertThat(Difference.inText("output", "a\nb\nc\n", "a\nB\nC\n").orElseThrow())
        .contains("line 2 of output", "CPython:   b", "Cellscope: B");
  }

  @Test
  void aMissingLineAndALineTooManyDiffer() {
    assertThat(Difference.inText("output", "a\nb\n", "a\n").orElseThrow()).contains("nothing more");
    assertThat(Difference.inText("output", "a\n", "a\nb\n").orElseThrow()).contains("nothing more");
  }

  @Test
  void aMissingLineEndDiffers() {
    assertThat(Difference.inText("output", "a\n", "a")).isPresent();
  }

  @Test
  void everyFieldOfACodeObjectIsCompared() {
    Map<String, Object> code = Map.of("qualname", "f", "names", List.of("x"));
    Map<String, Object> other = Map.of("qualname", "f", "names", List.of("y"));
    assertThat(Difference.inCodes(List.of(code), List.of(code))).isEmpty();
    assertThat(Difference.inCodes(List.of(code), List.of(other)).orElseThrow())
        .contains("names of f", "[x]", "[y]");
    assertThat(Difference.inCodes(List.of(code), List.of(Map.of("qualname", "f")))).isPresent();
    assertThat(Difference.inCodes(List.of(code), List.of(code, code))).isPresent();
  }

  @Test
  void instructionsAreComparedWithTheirPositions() {
    Map<String, Object> code = instructions(List.of(0L, "RESUME", List.of(0L, 1L, 0L, 0L)));
    Map<String, Object> moved = instructions(List.of(0L, "RESUME", List.of(0L, 1L, 0L, 4L)));
    assertThat(Difference.inCodes(List.of(code), List.of(moved)).orElseThrow())
        .contains("instruction 1 of f");
  }

  @Test
  void oneThatDoesNotCompileDiffersFromOneThatDoes() {
    assertThat(Difference.inCodes(null, List.of())).isPresent();
    assertThat(Difference.inCodes(List.of(), null)).isPresent();
    assertThat(Difference.inCodes(null, null)).isEmpty();
  }

  private static Map<String, Object> instructions(List<Object> row) {
    return Map.of("qualname", "f", "instructions", List.of(row));
  }
}
