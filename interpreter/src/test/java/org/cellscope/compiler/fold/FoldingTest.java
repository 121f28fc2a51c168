package org.cellscope.compiler.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.compiler.Compiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constant folding, seen in the constants of the code. */
class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 ** 10 | 1024",
        "-7 // 2 | -4",
        "-7 % 3 | 2",
        "7.5 // -2 | -4.0",
        "1 / 3 | 0.3333333333333333",
        "2 ** -1 | 0.5",
        "(-8) ** 0.5 | (1.7319121124709868e-16+2.8284271247461903j)",
        "1 << 100 | 1267650600228229401496703205376",
        "True + True | 2",
        "True & False | False",
        "not 0 | True",
        "~5 | -6",
        "1 + 2j | (1+2j)",
        "-0.0 | -0.0",
        "'ab' * 3 | 'ababab'",
        "b'a' + b'b' | b'ab'",
        "(1, 2) + (3,) | (1, 2, 3)",
        "'héllo'[-4] | 'é'",
        "b'abc'[1] | 98",
        "(1, (2, 'x'))[1] | (2, 'x')",
        "1e400 | inf"
      })
  void valuesAreComputed(String expression, String value) {
    assertThat(Compiling.constants(Compiling.module("t.py", "x = " + expression)))
        .containsExactly(value, "None");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 / 0",
        "1 << -1",
        "0 << -1",
        "2 ** 1000",
        "1 << 200",
        "'a' * 5000",
        "(1,) * 300",
        "'ab'[2]",
        "0.0 ** -1",
        "10.0 ** 400",
        "'%d' % 3",
        "'a' + 1"
      })
  void whatRaisesOrGetsLargeWaitsForTheRun(String expression) {
    assertThat(Compiling.constants(Compiling.module("t.py", "x = " + expression)))
        .hasSizeGreaterThan(2);
  }

  @Test
  void iteratedListsBecomeTuplesAndSearchedSetsFrozenSets() {
    assertThat(Compiling.constants(Compiling.module("t.py", "for x in [1, 2]: pass")))
        .contains("(1, 2)");
    assertThat(Compiling.constants(Compiling.module("t.py", "x in {3, 1, True, 1.0}")))
        .contains("frozenset({1, 3})");
  }

  @Test
  void numbersInFrozenSetsHaveTheOrderOfTheHashTable() {
    assertThat(Compiling.constants(Compiling.module("t.py", "x in {9, 17, 1, 100, -1, 8}")))
        .contains("frozenset({1, 100, 8, 9, 17, -1})");
  }

  @Test
  void percentFormatsBecomeStringsThatAreBuilt() {
    assertThat(Compiling.instructions(Compiling.module("t.py", "'%s is %-5r%%' % (a, b)")))
        .containsSubsequence("FORMAT_VALUE str", "LOAD_CONST ' is '", "LOAD_CONST '5'")
        .contains("FORMAT_VALUE repr, with format", "LOAD_CONST '%'", "BUILD_STRING 4");
  }
}
