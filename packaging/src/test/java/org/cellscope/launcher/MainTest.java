package org.cellscope.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @ParameterizedTest
  @ValueSource(strings = {"run", "dis", "codes", "trace"})
  void aCommandIsOneOfTheCommandLine(String command) {
    assertThat(Main.COMMANDS).contains(command);
    assertThat(Main.help()).containsPattern("(?m)^ {2}" + command + " ");
    assertThat(printed(command, "--help")).startsWith("Usage: cellscope " + command);
  }

  @Test
  void theCommandLineHasNoFurtherCommand() {
    assertThat(printed("--help").lines().filter(line -> line.matches("  [a-z]+ .*")))
        .hasSameSizeAs(Main.COMMANDS);
  }

  @Test
  void theWindowOpensOnNothingOrOnOneFile(@TempDir Path directory) throws IOException {
    String file = Files.createFile(directory.resolve("a.py")).toString();
    assertThat(Main.mistake(new String[] {})).isEmpty();
    assertThat(Main.mistake(new String[] {file})).isEmpty();
    assertThat(Main.mistake(new String[] {"--mark-start", file})).isEmpty();
    assertThat(Main.mistake(new String[] {"--tour=pictures"})).isEmpty();
    assertThat(Main.mistake(new String[] {"--rehearsal"})).isEmpty();
    assertThat(Main.mistake(new String[] {file, file}))
        .hasValue("The window shows one program; 2 are named");
  }

  @Test
  void whatCannotBeOpenedIsSaidInOneLine(@TempDir Path directory) {
    String missing = directory.resolve("missing.py").toString();
    assertThat(Main.mistake(new String[] {missing}))
        .hasValue("can't open file '" + missing + "': No such file");
    assertThat(Main.mistake(new String[] {"--tours"}))
        .hasValue("Unknown option: '--tours'; see cellscope --help");
  }

  private static String printed(String... arguments) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.command(arguments, InputStream.nullInputStream(), stream, stream)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
