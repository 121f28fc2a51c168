package org.cellscope.app.timeline;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which step a person means: {@code 1203}, {@code 1,203}, {@code +50}, {@code -1}, {@code 25
 * %}.
 */
final class StepNumber {
  private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d{1,12})(%?)");

  private StepNumber() {}

  /**
   * The step; empty when the text is none.
   *
   * @param step the one shown, from which signed numbers count
   * @param recorded how many there are, of which percentages are taken
   */
  static OptionalLong read(String text, long step, long recorded) {
    Matcher number = NUMBER.matcher(text.replaceAll("[\\s,_.']", ""));
    if (!number.matches()) {
      return OptionalLong.empty();
    }
    long value = Long.parseLong(number.group(2));
    boolean isShare = !number.group(3).isEmpty();
    return switch (number.group(1)) {
      case "+" -> isShare ? OptionalLong.empty() : OptionalLong.of(step + value);
      case "-" -> isShare ? OptionalLong.empty() : OptionalLong.of(Math.max(0, step - value));
      default ->
          OptionalLong.of(isShare ? Math.round(Math.min(100, value) / 100.0 * recorded) : value);
    };
  }
}
