package org.cellscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no programs, or unusual ones: a clear message, or what CPython does. */
final class BadInputTest {
  @TempDir private Path folder;

  private String run(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("p.py"), bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Main.run(
          new String[] {"run", file.toString()}, InputStream.nullInputStream(), stream, stream);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String run(String text) throws IOException {
    return run(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void binaryFilesAreNoTexts() throws IOException {
    byte[] bytes = new byte[2000];
    new Random(1).nextBytes(bytes);
    assertThat(run(bytes)).endsWith("p.py is not a text in UTF-8" + System.lineSeparator());
  }

  @Test
  void anUnknownEncodingIsNamed() throws IOException {
    assertThat(run("# coding: klingon\nx = 1\n")).contains("encoding that is not known: klingon");
  }

  @Test
  void nullBytesAreRefusedInCPythonsWords() throws IOException {
    assertThat(run("x = 1\0\n")).contains("source code string cannot contain null bytes");
  }

  @Test
  void lineEndingsMayBeMixed() throws IOException {
    assertThat(run("a = 1\r\nb = 2\rc = 3\nprint(a + b + c)\n")).startsWith("6");
  }

  @Test
  void aLineMayHaveAHundredThousandCharacters() throws IOException {
    assertThat(run("x = [" + "1,".repeat(50_000) + "]\nprint(len(x))\n")).startsWith("50000");
  }

  @Test
  void tenThousandParenthesesAreTooMany() throws IOException {
    assertThat(run("(".repeat(10_000) + ")".repeat(10_000)))
        .contains("SyntaxError: too many nested parentheses");
  }

  @Test
  void fiftyMegabytesOfCommentsRun() throws IOException {
    String line = "# a comment line of some length, again and again and again ........\n";
    assertThat(run(line.repeat(50 * 1024 * 1024 / line.length()) + "print('end')\n"))
        .startsWith("end");
  }

  @Test
  void bidirectionalCharactersAreOrdinaryInStrings() throws IOException {
    assertThat(run("print(len('\u202eabc'))\n")).startsWith("4");
  }
}
