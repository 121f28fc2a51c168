package org.cellscope.app.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellscope.app.widget.Language;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;

/** What instructions do, in a sentence each with their actual operands. */
final class Explanations {
  /**
   * What an instruction does.
   *
   * @param picture what it takes from the value stack and what it leaves there
   * @param takes the entries that it takes from the stack, its top last; of those whose number
   *     depends on the argument none, and none below them
   * @param sentence in words
   */
  record Explanation(String picture, List<String> takes, String sentence) {}

  /** Whether a sentence is about what the instruction does next, or about it at any time. */
  enum Tense {
    NOW("now"),
    ANY_TIME("held");

    private final String key;

    Tense(String key) {
      this.key = key;
    }
  }

  private static final String EARLIER = "3.8.";
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  private final Properties pictures;
  private final Properties sentences;

  /**
   * The explanations that come with the application.
   *
   * @param language of the sentences
   */
  Explanations(Language language) {
    pictures = read("opcodes.properties");
    sentences =
        language == Language.ENGLISH
            ? pictures
            : read("opcodes_" + language.code() + ".properties");
  }

  private static Properties read(String name) {
    try (InputStream in = Explanations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Explains an instruction; empty when nothing is known about it. */
  Optional<Explanation> of(Instruction instruction) {
    return key(instruction)
        .map(
            key -> {
              String text = pictures.getProperty(key);
              int bar = text.indexOf('|');
              String words = sentences == pictures ? text.substring(bar + 1) : sentence(key);
              return new Explanation(
                  picture(text.substring(0, bar).strip()),
                  takes(text.substring(0, bar)),
                  fill(words.strip(), instruction));
            });
  }

  private String sentence(String key) {
    return sentences.getProperty(key, "");
  }

  private Optional<String> key(Instruction instruction) {
    return keys(instruction).filter(pictures::containsKey).findFirst();
  }

  /** Where an explanation may be: what is so in 3.8 alone goes before what all versions share. */
  private static Stream<String> keys(Instruction instruction) {
    String name = instruction.opcode().name();
    Stream<String> shared = Stream.of(name + variant(instruction), name);
    return switch (instruction.opcode()) {
      case Opcode _ -> shared;
      case Opcode38 _ ->
          Stream.concat(Stream.of(EARLIER + name + variant(instruction), EARLIER + name), shared);
    };
  }

  private static String variant(Instruction instruction) {
    return instruction.arg() == 0 ? ".0" : (instruction.arg() & 1) == 1 ? ".1" : "";
  }

  /**
   * A sentence about this very instruction; empty when there is none, or when a word of it is
   * unknown.
   *
   * @param words what its blanks stand for
   */
  Optional<String> sentence(Instruction instruction, Tense tense, Map<String, String> words) {
    String name = instruction.opcode().name();
    String text =
        sentences.getProperty(
            name + variant(instruction) + "." + tense.key, sentence(name + "." + tense.key));
    if (text.isEmpty()
        || BLANK.matcher(text).results().anyMatch(m -> !words.containsKey(m.group(1)))) {
      return Optional.empty();
    }
    return Optional.of(
        BLANK
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(words.getOrDefault(m.group(1), ""))));
  }

  private static List<String> takes(String picture) {
    String[] words = picture.substring(0, picture.indexOf("--")).strip().split(" +", -1);
    List<String> takes = new ArrayList<>();
    for (int i = words.length - 1; i >= 0 && isOneEntry(words[i]); i--) {
      takes.addFirst(words[i]);
    }
    return List.copyOf(takes);
  }

  private static boolean isOneEntry(String word) {
    return switch (word) {
      case "", "args", "values", "parts", "keys", "...", "NULL" -> false;
      default -> word.chars().allMatch(Character::isLetter);
    };
  }

  /** In one piece, with an arrow. */
  private static String picture(String text) {
    return text.replace("--", "→").strip().replace(' ', '\u00a0');
  }

  private static String fill(String text, Instruction instruction) {
    return text.replace("{name}", name(instruction))
        .replace("{repr}", instruction.argRepr())
        .replace("{arg}", Integer.toString(instruction.arg()));
  }

  /** The name that the argument of an instruction stands for. */
  static String name(Instruction instruction) {
    String repr = instruction.argRepr();
    int plus = repr.lastIndexOf("+ ");
    return plus < 0 ? repr : repr.substring(plus + 2);
  }
}
