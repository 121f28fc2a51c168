package org.cellscope.lib;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.cellscope.objects.Errors;
import org.cellscope.objects.PyException;
import org.cellscope.objects.Text;

/** {@code strptime}: reads a moment after a format. */
final class TimeParser {
  private static final int FIRST_YEAR = 1900;
  private static final int TURN_OF_CENTURY = 69;

  private final String text;
  private final String format;
  private int at;
  private int year = FIRST_YEAR;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int microsecond;
  private boolean twelve;
  private boolean afternoon;

  private TimeParser(String text, String format) {
    this.text = text;
    this.format = format;
  }

  /**
   * Reads a moment.
   *
   * @throws PyException ValueError when the text is not of the format
   */
  static LocalDateTime parse(String text, String format) {
    TimeParser parser = new TimeParser(text, format);
    parser.run();
    return parser.result();
  }

  private PyException mismatch() {
    return Errors.value(
        "time data " + Text.repr(text) + " does not match format " + Text.repr(format));
  }

  private void run() {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (Character.isWhitespace(c)) {
        skipSpace();
      } else if (c != '%') {
        expect(c);
      } else if (++i < format.length()) {
        read(format.charAt(i));
      } else {
        throw Errors.value("stray %% in format '" + format + "'");
      }
    }
    if (at < text.length()) {
      throw Errors.value("unconverted data remains: " + text.substring(at));
    }
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void expect(char c) {
    boolean same =
        at < text.length() && Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(c);
    if (!same) {
      throw mismatch();
    }
    at++;
  }

  private void read(char code) {
    switch (code) {
      case 'Y' -> year = number(4, 4);
      case 'y' -> {
        int two = number(2, 2);
        year = two < TURN_OF_CENTURY ? 2000 + two : 1900 + two;
      }
      case 'm' -> month = within(number(1, 2), 1, 12);
      case 'd' -> day = within(number(1, 2), 1, 31);
      case 'j' -> dayOfYear = within(number(1, 3), 1, 366);
      case 'H' -> hour = within(number(1, 2), 0, 23);
      case 'I' -> {
        hour = within(number(1, 2), 1, 12);
        twelve = true;
      }
      case 'M' -> minute = within(number(1, 2), 0, 59);
      case 'S' -> second = within(number(1, 2), 0, 61);
      case 'f' -> {
        int from = at;
        int digits = number(1, 6);
        microsecond = digits * (int) Math.pow(10, 6.0 - (at - from));
      }
      case 'p' -> afternoon = word("am", "pm") == 1;
      case 'a' -> word(days(TextStyle.SHORT));
      case 'A' -> word(days(TextStyle.FULL));
      case 'b', 'h' -> month = word(months(TextStyle.SHORT)) + 1;
      case 'B' -> month = word(months(TextStyle.FULL)) + 1;
      case 'w', 'u' -> number(1, 1);
      case 'Z' -> word("utc", "gmt");
      case 'z' -> word("+0000", "+00:00", "z");
      case '%' -> expect('%');
      default -> throw Errors.value("'" + code + "' is a bad directive in format '" + format + "'");
    }
  }

  private int within(int number, int least, int most) {
    if (number < least || number > most) {
      throw mismatch();
    }
    return number;
  }

  private int number(int fewest, int most) {
    int from = at;
    while (at < text.length() && at - from < most && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at - from < fewest) {
      throw mismatch();
    }
    return Integer.parseInt(text.substring(from, at));
  }

  private int word(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (text.regionMatches(true, at, words[i], 0, words[i].length())) {
        at += words[i].length();
        return i;
      }
    }
    throw mismatch();
  }

  private static String[] days(TextStyle style) {
    return Stream.of(DayOfWeek.values())
        .map(d -> d.getDisplayName(style, Locale.US))
        .toArray(String[]::new);
  }

  private static String[] months(TextStyle style) {
    return Stream.of(Month.values())
        .map(m -> m.getDisplayName(style, Locale.US))
        .toArray(String[]::new);
  }

  private LocalDateTime result() {
    int hours = twelve ? hour % 12 + (afternoon ? 12 : 0) : hour;
    try {
      LocalDate date =
          dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
      return date.atTime(LocalTime.of(hours, minute, Math.min(59, second), microsecond * 1000));
    } catch (DateTimeException e) {
      throw Errors.value("day is out of range for month");
    }
  }
}
