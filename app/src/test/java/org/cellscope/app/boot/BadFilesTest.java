package org.cellscope.app.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.cellscope.app.testing.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that are no programs, or strange ones: each is opened, edited, run and saved in the window,
 * or refused in words with the text that was there still in the editor.
 */
final class BadFilesTest {
  /** In milliseconds of the FX thread's own time, in a machine that has just started. */
  private static final long FROZEN = 1000;

  private static final String KEPT = "kept = 1\n";

  @RegisterExtension static final LabWindow window = new LabWindow();

  @TempDir Path folder;

  /**
   * A file that can be opened.
   *
   * @param edited what is in it when {@code #} was typed at its end and it was saved
   * @param says what the console or the line below the text says when it has run
   */
  private record Strange(String name, byte[] content, byte[] edited, String says) {
    static Strange of(String name, String text, Charset charset, String says) {
      return new Strange(name, text.getBytes(charset), (text + "#").getBytes(charset), says);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A file that is refused, and words of the message. */
  private record Refused(String name, byte[] content, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Strange> strange() {
    return Stream.of(
        Strange.of("NUL bytes", "a = 1\0\nprint(a)\n", UTF_8, "source code"),
        Strange.of("a long line", "x = '" + "a".repeat(100_000) + "'\nprint(7)\n", UTF_8, "7"),
        Strange.of("a long sum", "x = 1" + "+1".repeat(50_000) + "\nprint(7)\n", UTF_8, ""),
        Strange.of("many lines", "x = 1\n".repeat(20_000) + "print(7)\n", UTF_8, "7"),
        Strange.of("nearly 5 MB", ("#" + " x".repeat(50) + "\n").repeat(45_000), UTF_8, ""),
        Strange.of("deep nesting", "(".repeat(10_000) + "\n", UTF_8, "too many nested"),
        Strange.of("mixed newlines", "a = 1\r\nb = 2\rc = 3\nprint(a + b + c)\r\n", UTF_8, "6"),
        Strange.of(
            "marks of direction", "x = '\u202e\u2066 # \u2069'\nprint(len(x))\n", UTF_8, "6"),
        Strange.of("an escaped surrogate", "print(len('\\ud800'))\n", UTF_8, "1"),
        Strange.of("a byte order mark", "\ufeffprint('\u00e9')\n", UTF_8, "\u00e9"),
        Strange.of(
            "a declared encoding", "# coding: latin-1\nprint('\u00e9')\n", ISO_8859_1, "\u00e9"));
  }

  static Stream<Refused> refused() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    byte[] class0 = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 69, (byte) 0xff};
    return Stream.of(
        new Refused("noise", noise, "UTF-8"),
        new Refused("a binary", class0, "UTF-8"),
        new Refused("UTF-16", "\ufeffprint(1)\n".getBytes(UTF_16LE), "UTF-8"),
        new Refused("an encoded surrogate", bytes(0x27, 0xed, 0xa0, 0x80, 0x27), "UTF-8"),
        new Refused("an unknown encoding", "# coding: klingon\nx = 1\n".getBytes(UTF_8), "klingon"),
        new Refused("50 MB", new byte[50_000_000], "50,000,000 bytes"));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @MethodSource
  void strange(Strange file) throws IOException {
    window.load(KEPT);
    Path path = Files.write(folder.resolve("strange.py"), file.content);
    try (var pulse = new Heartbeat()) {
      pulse.during("open", () -> open(path));
      pulse.during(
          "edit",
          () -> {
            window.interact(() -> window.editor().moveTo(window.editor().getLength()));
            window.write("#");
          });
      pulse.during("save", () -> window.press(KeyCode.CONTROL, KeyCode.S));
      assertThat(window.answers().told).isEmpty();
      assertThat(Files.readAllBytes(path)).isEqualTo(file.edited);
      pulse.during("run", this::run);
      assertThat(said()).contains(file.says);
      System.out.println(file + ": " + pulse);
      assertThat(pulse.longest()).as(pulse.toString()).isLessThan(FROZEN);
    }
  }

  private void open(Path path) {
    window.interact(() -> window.laboratory().shell().files().load(path));
    window.until(() -> path.getFileName().toString().equals(name()));
  }

  private static String name() {
    return window.laboratory().editors().active().documentProperty().get().name();
  }

  private void run() {
    window.press(KeyCode.F5);
    window.until(() -> window.state().status().isOver());
  }

  /** What the window says of the run: the console, or the mistake below the text. */
  private static String said() {
    return window.console()
        + window.state().notice()
        + Fx.get(() -> window.laboratory().editors().active().toString());
  }

  @Test
  void marksThatCannotBeSeenAreNamedBehindTheirLine() throws IOException {
    window.load("a = 1\nif a: # \u202e\u2066 begin\u200b\n    b = 2\n");
    window.until(() -> !window.all(".hidden-marks").isEmpty());
    assertThat(window.texts(".hidden-marks"))
        .containsExactly(
            "U+202E RIGHT-TO-LEFT OVERRIDE, U+2066 LEFT-TO-RIGHT ISOLATE, U+200B ZERO WIDTH SPACE");
    window.load("a = 1\n");
    window.until(() -> window.all(".hidden-marks").isEmpty());
  }

  @Test
  void aLoneSurrogateCannotBeSavedAndTheTextStays() throws IOException {
    window.load(KEPT);
    Path path = Files.writeString(folder.resolve("lone.py"), KEPT);
    open(path);
    window.interact(() -> window.editor().appendText("# \ud800\n"));
    window.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(window.answers().told).hasSize(1);
    assertThat(window.answers().told.getFirst()).contains("U+D800").doesNotContain("Exception");
    assertThat(Fx.get(() -> window.editor().getText())).isEqualTo(KEPT + "# \ud800\n");
    assertThat(path).hasContent(KEPT);
    window.press(KeyCode.F5);
    window.until(() -> window.state().status().isOver());
  }

  @ParameterizedTest
  @MethodSource
  void refused(Refused file) throws IOException {
    window.load(KEPT);
    Path path = Files.write(folder.resolve("refused.py"), file.content);
    try (var pulse = new Heartbeat()) {
      pulse.during(
          "open", () -> window.interact(() -> window.laboratory().shell().files().load(path)));
      System.out.println(file + ": " + pulse + " " + window.answers().told);
      assertThat(window.answers().told).hasSize(1);
      assertThat(window.answers().told.getFirst()).contains(file.says).doesNotContain("Exception");
      assertThat(Fx.get(() -> window.editor().getText())).isEqualTo(KEPT);
      assertThat(pulse.longest()).as(pulse.toString()).isLessThan(FROZEN);
    }
  }
}
