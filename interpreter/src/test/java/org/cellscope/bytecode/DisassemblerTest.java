package org.cellscope.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.cellscope.compiler.Compiling;
import org.junit.jupiter.api.Test;

/** Listings, compared with what {@code python3 -m dis} of 3.12 prints. */
class DisassemblerTest {
  private static final String CLOSURE =
      """
      def f(x):
          def g(): return x
          try:
              return g()
          finally:
              del x
      """;

  private static final Disassembler DIS =
      new Disassembler(
          code ->
              "<code object %s at 0x1, file \"%s\", line %d>"
                  .formatted(code.name(), code.filename(), code.firstLine()));

  @Test
  void aProgramIsListedWithTheCodeObjectsInIt() {
    assertThat(DIS.listing(Compiling.module("t.py", "def f(): return 1\n")))
        .isEqualTo(
            """
              0           0 RESUME                   0

              1           2 LOAD_CONST               0 (<code object f at 0x1, file "t.py", line 1>)
                          4 MAKE_FUNCTION            0
                          6 STORE_NAME               0 (f)
                          8 RETURN_CONST             1 (None)

            Disassembly of <code object f at 0x1, file "t.py", line 1>:
              1           0 RESUME                   0
                          2 RETURN_CONST             1 (1)
            """);
  }

  @Test
  void handlersAreJumpTargetsAndTheExceptionTableFollows() {
    assertThat(DIS.listing(Compiling.function(CLOSURE), Listing.Options.PLAIN))
        .isEqualTo(
            """
                          0 MAKE_CELL                0 (x)

              1           2 RESUME                   0

              2           4 LOAD_CLOSURE             0 (x)
                          6 BUILD_TUPLE              1
                          8 LOAD_CONST               1 (<code object g at 0x1, file "t.py", line 2>)
                         10 MAKE_FUNCTION            8 (closure)
                         12 STORE_FAST               1 (g)

              3          14 NOP

              4          16 PUSH_NULL
                         18 LOAD_FAST                1 (g)
                         20 CALL                     0

              6          28 DELETE_DEREF             0 (x)
                         30 RETURN_VALUE
                    >>   32 PUSH_EXC_INFO
                         34 DELETE_DEREF             0 (x)
                         36 RERAISE                  0
                    >>   38 COPY                     3
                         40 POP_EXCEPT
                         42 RERAISE                  1
            ExceptionTable:
              16 to 26 -> 32 [0]
              32 to 36 -> 38 [1] lasti
            """);
  }

  @Test
  void theCurrentInstructionHasAnArrowAlsoWithinItsCaches() {
    CodeObject f = Compiling.function(CLOSURE);
    assertThat(DIS.listing(f, new Listing.Options(OptionalInt.of(22), 0, false)))
        .contains("    -->      20 CALL                     0\n");
  }

  @Test
  void onlyJumpsMakeTargetsOfGetInstructions() {
    assertThat(DIS.instructions(Compiling.function(CLOSURE))).noneMatch(Instruction::isJumpTarget);
  }

  @Test
  void constantsArePrintedAsByPython() {
    assertThat(Compiling.constants(Compiling.module("t.py", "x = 1e16, 1e-5, .1, 5e-324, 1e22")))
        .first()
        .isEqualTo("(1e+16, 1e-05, 0.1, 5e-324, 1e+22)");
    assertThat(
            Compiling.constants(Compiling.module("t.py", "x = 'it\\'s', '\"\\'', '\\x7f\\u0378é'")))
        .first()
        .isEqualTo("(\"it's\", '\"\\'', '\\x7f\\u0378é')");
    assertThat(Compiling.constants(Compiling.module("t.py", "x = b'\\x00a\\'', -0.0, 1e5, -2j")))
        .first()
        .isEqualTo("(b\"\\x00a'\", -0.0, 100000.0, (-0-2j))");
  }

  @Test
  void jsonIsAsciiAndEscapesByUtf16Units() {
    assertThat(CodeJson.string("é\u007f\ud83d\ude00\"\n"))
        .isEqualTo("\"\\u00e9\u007f\\ud83d\\ude00\\\"\\n\"");
  }
}
