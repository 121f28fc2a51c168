package org.cellscope.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cellscope.bytecode.CodeJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares whole code objects with what CPython 3.12.7 has compiled. The recorded lines are those
 * of {@code codes}, with {@code 0x0} for every address.
 */
class CodesAgreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotations",
        "async",
        "classes",
        "closures",
        "comprehensions",
        "control_flow",
        "displays_and_calls",
        "generics",
        "handlers",
        "many_locals",
        "match",
        "one_line_bodies",
        "wide_jumps",
        "with_and_loops"
      })
  void codesAreThoseOfCPython(String name) throws IOException {
    String codes =
        new CodeJson(
                code ->
                    "<code object %s at 0x0, file \"%s\", line %d>"
                        .formatted(code.name(), code.filename(), code.firstLine()))
            .codes(Compiling.module(name + ".py", read(name + ".py")));
    assertThat(rows(codes)).isEqualTo(rows(read(name + ".json").strip()));
  }

  /** A line for every instruction, so that a failure shows where. */
  private static String rows(String json) {
    return json.replace("], [", "],\n[").replace("{\"name\"", "\n{\"name\"");
  }

  private static String read(String file) throws IOException {
    try (InputStream in = CodesAgreeTest.class.getResourceAsStream("/codes/" + file)) {
      if (in == null) {
        throw new IOException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
