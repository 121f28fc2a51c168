package org.cellscope.app.samples;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cellscope.app.widget.Language;

/** What there is to read about a sample in every language; read when it is asked for. */
final class Readings {
  private final String id;
  private final Map<Language, String> texts;
  private final Map<Language, Reading> read = new EnumMap<>(Language.class);

  /**
   * The texts of a sample.
   *
   * @param texts in English at least
   */
  Readings(String id, Map<Language, String> texts) {
    this.id = id;
    this.texts = Map.copyOf(texts);
  }

  /**
   * In a language, or else in English.
   *
   * @throws IllegalArgumentException if the lesson cannot be read
   */
  Reading in(Language language) {
    return read.computeIfAbsent(
        texts.containsKey(language) ? language : Language.ENGLISH,
        each -> Reading.parse(id, Optional.ofNullable(texts.get(each)).orElse("")));
  }
}
