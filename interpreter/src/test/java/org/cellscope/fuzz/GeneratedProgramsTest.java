package org.cellscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.ProgramRunner;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.Hotness;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs made by chance print what CPython 3.12.7 has printed. The record is made by {@code
 * record-generated.mjs}; CONTRIBUTING tells how.
 */
final class GeneratedProgramsTest {
  private static List<String> recorded() throws IOException {
    try (InputStream in =
        GeneratedProgramsTest.class.getResourceAsStream("/generated/outputs.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> outputs = new ArrayList<>();
      int at = all.indexOf('\n') + 1;
      while (at > 0) {
        String next = CoreProgram.separator(outputs.size() + 1) + "\n";
        int end = all.indexOf(next, at);
        outputs.add(all.substring(at, end < 0 ? all.length() : end));
        at = end < 0 ? -1 : end + next.length();
      }
      return outputs;
    }
  }

  private static String output(String text) {
    Collected terminal = new Collected(1 << 20);
    new ProgramRunner(terminal, Hotness.USUAL)
        .run(new SourceFile("generated.py", text), PythonVersion.V3_12, List.of("generated.py"));
    return terminal.out();
  }

  @TestFactory
  Stream<DynamicTest> everyProgramPrintsWhatCPythonPrints() throws IOException {
    List<String> recorded = recorded();
    assertThat(recorded).hasSizeGreaterThanOrEqualTo(300);
    return java.util.stream.IntStream.range(0, recorded.size())
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () ->
                        assertThat(output(new CoreProgram(seed).text()))
                            .isEqualTo(recorded.get(seed))));
  }
}
