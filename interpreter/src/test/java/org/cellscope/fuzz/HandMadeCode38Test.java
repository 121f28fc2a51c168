package org.cellscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.CodeVerifier;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Compilation;
import org.cellscope.session.ProgramRunner;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program may do with code objects of 3.8 that it puts together itself. */
final class HandMadeCode38Test {
  private static final int CHANGED = 400;

  @Test
  void everythingThatTheCompilerMakesIsAccepted() throws IOException {
    for (String text : Fuzzer.programsIn(Path.of("src", "test", "resources", "conformance"))) {
      if (Compilation.of(new SourceFile("p.py", text), PythonVersion.V3_8)
          instanceof Compilation.Compiled program) {
        accept(program.code(), text);
      }
    }
  }

  private static void accept(CodeObject code, String text) {
    assertThatCode(() -> CodeVerifier.verify(code))
        .as("%s of%n%s", code.name(), text)
        .doesNotThrowAnyException();
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject nested)) {
        accept(nested, text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'LOAD_CONST 0', 'runs behind its end'",
    "'POP_TOP 0, LOAD_CONST 0, RETURN_VALUE 0', 'takes more than is on the stack'",
    "'LOAD_CONST 0, BINARY_ADD 0, RETURN_VALUE 0', 'takes more than is on the stack'",
    "'RETURN_VALUE 0', 'takes more than is on the stack'",
    "'LOAD_CONST 0, JUMP_ABSOLUTE 0', 'needs more stack than co_stacksize'",
    "'LOAD_CONST 0, LIST_APPEND 9, RETURN_VALUE 0', 'takes more than is on the stack'",
    "'LOAD_CONST 0, JUMP_ABSOLUTE 40', 'jumps to where no instruction is'",
    "'SETUP_FINALLY 0, JUMP_ABSOLUTE 0',"
        + " 'changed instructions of 3.8 are not provided with exception handlers'",
  })
  void codeWhoseStacksDoNotFitIsRefused(String instructions, String words) {
    StringBuilder bytes = new StringBuilder();
    for (String instruction : instructions.split(", ")) {
      String[] parts = instruction.split(" ");
      bytes.append("dis.opmap['").append(parts[0]).append("'], ").append(parts[1]).append(", ");
    }
    Collected terminal =
        run(
            "import dis\ndef f(): return None\ntry:\n"
                + "    f.__code__ = f.__code__.replace(co_stacksize=8, co_code=bytes(["
                + bytes
                + "]))\n    print(f())\nexcept ValueError as e:\n    print(e)\n");
    assertThat(terminal.out()).isEqualTo("code: " + words + "\n");
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void changedCodeEndsInErrorsOfPythonOnly() {
    for (int seed = 0; seed < CHANGED; seed++) {
      String program = CodeChanges.program(new Random(seed));
      assertThat(run(program).defect()).as(program).isEmpty();
    }
  }

  private static Collected run(String text) {
    Collected terminal = new Collected(1 << 12);
    new ProgramRunner(terminal)
        .run(new SourceFile("p.py", text), PythonVersion.V3_8, List.of("p.py"));
    return terminal;
  }
}
