package org.cellscope.compiler.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.compiler.Compiling;
import org.junit.jupiter.api.Test;

/** What the passes over the flow graph do, one behaviour each. */
class FlowGraphTest {
  private static List<String> function(String body) {
    return Compiling.instructions(Compiling.function("def f(a, b, c):\n  " + body + "\n"));
  }

  @Test
  void codeThatCannotBeReachedIsRemoved() {
    assertThat(function("return a; b()"))
        .containsExactly("RESUME 0", "LOAD_FAST a", "RETURN_VALUE");
    assertThat(function("while 0: b()\n  return c")).doesNotContain("LOAD_FAST b");
  }

  @Test
  void aShortExitIsCopiedInThePlaceOfTheJumpToIt() {
    assertThat(
            function("if a: b()\n  else: a()\n  return c").stream().filter("RETURN_VALUE"::equals))
        .hasSize(2);
  }

  @Test
  void handlersStandBehindTheWarmCode() {
    List<String> code = function("try: a()\n  except b: c()\n  return a");
    assertThat(code.indexOf("PUSH_EXC_INFO")).isGreaterThan(code.indexOf("RETURN_VALUE"));
  }

  @Test
  void storesChangePlacesInsteadOfValues() {
    assertThat(function("a, b = b, a"))
        .containsSequence("LOAD_FAST b", "LOAD_FAST a", "STORE_FAST b", "STORE_FAST a");
    assertThat(function("a, b, c = c, b, a"))
        .containsSequence("LOAD_FAST a", "STORE_FAST c", "STORE_FAST b", "STORE_FAST a");
  }

  @Test
  void aVariableThatIsStoredTwiceKeepsItsSwap() {
    assertThat(function("a, a = b, c")).contains("SWAP 2");
  }

  @Test
  void runsOfSwapsAreShortened() {
    InstructionList list = new InstructionList();
    for (int arg : new int[] {2, 3, 2, 3}) {
      list.add(Op.SWAP, arg, Instr.NOWHERE);
    }
    List<Instr> run = list.toGraph().entry().instructions();
    assertThat(Swaps.shorten(run, 0)).isEqualTo(3);
    assertThat(run).extracting(Instr::op).startsWith(Op.NOP, Op.NOP);
    assertThat(permute(run)).isEqualTo(permuteAll(2, 3, 2, 3));
  }

  private static List<Integer> permute(List<Instr> run) {
    return permuteAll(run.stream().filter(i -> i.op() == Op.SWAP).mapToInt(Instr::arg).toArray());
  }

  private static List<Integer> permuteAll(int... swaps) {
    Integer[] stack = IntStream.range(0, 4).boxed().toArray(Integer[]::new);
    for (int swap : swaps) {
      Integer top = stack[0];
      stack[0] = stack[swap - 1];
      stack[swap - 1] = top;
    }
    return List.of(stack);
  }

  @Test
  void testsOfConstantsAreDecided() {
    assertThat(function("while True: a()")).doesNotContain("LOAD_CONST True");
    assertThat(function("return True and a"))
        .containsExactly("RESUME 0", "LOAD_FAST a", "RETURN_VALUE");
  }

  @Test
  void comparisonsWithNoneHaveJumpsOfTheirOwn() {
    assertThat(function("if a is not None: b()").toString()).contains("POP_JUMP_IF_NONE");
    assertThat(function("if a is None: b()").toString()).contains("POP_JUMP_IF_NOT_NONE");
  }

  @Test
  void readsThatMayFindNothingCheckForIt() {
    assertThat(function("if a: x = 1\n  return x")).contains("LOAD_FAST_CHECK x");
    assertThat(function("x = 1\n  return x")).contains("LOAD_FAST x");
    assertThat(function("del a\n  return a")).contains("LOAD_FAST_CHECK a");
    assertThat(function("for x in a: pass\n  return x")).contains("LOAD_FAST_CHECK x");
  }

  @Test
  void aReadThatSucceededNeedsNoOtherCheck() {
    assertThat(function("if a: x = 1\n  return x, x"))
        .containsSequence("LOAD_FAST_CHECK x", "LOAD_FAST x");
  }

  @Test
  void unusedConstantsGoButTheFirstStays() {
    CodeObject code = Compiling.function("def f():\n  'doc'\n  1\n  return (1, 2)\n");
    assertThat(Compiling.constants(code)).containsExactly("'doc'", "(1, 2)");
  }

  @Test
  void aStatementThatDoesNothingKeepsItsLine() {
    assertThat(function("if a:\n    pass\n  b()")).contains("NOP");
  }

  @Test
  void farJumpsGetPrefixes() {
    String body = "while a:\n" + "    b.c.d.e(a)\n".repeat(60);
    assertThat(function(body).toString()).contains("EXTENDED_ARG").contains("JUMP_BACKWARD");
  }

  @Test
  void cellsOfParametersShareTheirSlots() {
    CodeObject code = Compiling.function("def f(x, y):\n  z = 1\n  return lambda: (y, z)\n");
    assertThat(code.cellvars()).containsExactly("y", "z");
    assertThat(code.slotNames()).containsExactly("x", "y", "z");
    assertThat(Compiling.instructions(code)).startsWith("MAKE_CELL y", "MAKE_CELL z", "RESUME 0");
  }
}
