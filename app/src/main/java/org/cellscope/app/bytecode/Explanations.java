package org.cellscope.app.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.cellscope.bytecode.Instruction;

/** What instructions do, in a sentence each with their actual operands. */
final class Explanations {
  /**
   * What an instruction does.
   *
   * @param picture what it takes from the value stack and what it leaves there
   * @param sentence in words
   */
  record Explanation(String picture, String sentence) {}

  private final Properties texts = new Properties();

  /** The explanations that come with the application. */
  Explanations() {
    try (InputStream in = Explanations.class.getResourceAsStream("opcodes.properties")) {
      if (in == null) {
        throw new IllegalStateException("opcodes.properties is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Explains an instruction; empty when nothing is known about it. */
  Optional<Explanation> of(Instruction instruction) {
    return text(instruction)
        .map(
            text -> {
              int bar = text.indexOf('|');
              return new Explanation(
                  picture(text.substring(0, bar).strip()),
                  fill(text.substring(bar + 1).strip(), instruction));
            });
  }

  private Optional<String> text(Instruction instruction) {
    String name = instruction.opcode().name();
    String special =
        instruction.arg() == 0 ? name + ".0" : (instruction.arg() & 1) == 1 ? name + ".1" : name;
    return Optional.ofNullable(texts.getProperty(special, texts.getProperty(name)));
  }

  /** In one piece, with an arrow. */
  private static String picture(String text) {
    return text.replace("--", "→").strip().replace(' ', '\u00a0');
  }

  private static String fill(String text, Instruction instruction) {
    String repr = instruction.argRepr();
    int plus = repr.lastIndexOf("+ ");
    String name = plus < 0 ? repr : repr.substring(plus + 2);
    return text.replace("{name}", name)
        .replace("{repr}", repr)
        .replace("{arg}", Integer.toString(instruction.arg()));
  }
}
