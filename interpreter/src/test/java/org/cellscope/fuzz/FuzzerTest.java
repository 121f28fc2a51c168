package org.cellscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A short run of the fuzzer; CONTRIBUTING tells of the long one. */
final class FuzzerTest {
  private static final int INPUTS = 1000;

  @Test
  void noInputEndsInAnErrorOfJavaOrHangs() throws IOException {
    Fuzzer fuzzer =
        new Fuzzer(Fuzzer.programsIn(Path.of("src", "test", "resources", "conformance")));
    for (int seed = 0; seed < INPUTS; seed++) {
      fuzzer.input(seed);
    }
    assertThat(fuzzer.failures()).isEmpty();
    assertThat(fuzzer.counts()).hasSize(Fuzzer.Kind.values().length);
  }

  @Test
  void theSameSeedMakesTheSameProgram() {
    assertThat(new CoreProgram(5).text()).isEqualTo(new CoreProgram(5).text());
    assertThat(new CoreProgram(5).text()).isNotEqualTo(new CoreProgram(6).text());
  }
}
