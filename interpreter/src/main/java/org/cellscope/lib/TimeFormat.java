package org.cellscope.lib;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** {@code strftime} in the C locale. */
final class TimeFormat {
  private static final long DAYS_IN_WEEK = 7;

  private TimeFormat() {}

  static String format(String pattern, LocalDateTime at) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%' || i + 1 == pattern.length()) {
        text.append(c);
        continue;
      }
      char code = pattern.charAt(++i);
      boolean plain = code == '-' && i + 1 < pattern.length();
      if (plain) {
        code = pattern.charAt(++i);
      }
      String part = part(code, at);
      text.append(plain ? part.replaceFirst("^0+(?=[0-9])", "") : part);
    }
    return text.toString();
  }

  private static String part(char code, LocalDateTime at) {
    return switch (code) {
      case 'Y' -> String.valueOf(at.getYear());
      case 'G' -> String.valueOf(at.get(IsoFields.WEEK_BASED_YEAR));
      case 'C' -> two(at.getYear() / 100);
      case 'y' -> two(at.getYear() % 100);
      case 'm' -> two(at.getMonthValue());
      case 'd' -> two(at.getDayOfMonth());
      case 'e' -> String.format("%2d", at.getDayOfMonth());
      case 'H' -> two(at.getHour());
      case 'I' -> two((at.getHour() + 11) % 12 + 1);
      case 'M' -> two(at.getMinute());
      case 'S' -> two(at.getSecond());
      case 'f' -> String.format("%06d", at.getNano() / 1000);
      case 'j' -> String.format("%03d", at.getDayOfYear());
      case 'p' -> at.getHour() < 12 ? "AM" : "PM";
      case 'a' -> at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
      case 'A' -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
      case 'b', 'h' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
      case 'B' -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
      case 'w' -> String.valueOf(at.getDayOfWeek().getValue() % DAYS_IN_WEEK);
      case 'u' -> String.valueOf(at.getDayOfWeek().getValue());
      case 'U' -> two(week(at, at.getDayOfWeek().getValue() % DAYS_IN_WEEK));
      case 'W' -> two(week(at, at.getDayOfWeek().getValue() - 1));
      case 'V' -> two(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'Z' -> "UTC";
      case 'z' -> "+0000";
      case 's' -> String.valueOf(at.toEpochSecond(ZoneOffset.UTC));
      case 'c' -> format("%a %b %e %H:%M:%S %Y", at);
      case 'D', 'x' -> format("%m/%d/%y", at);
      case 'F' -> format("%Y-%m-%d", at);
      case 'T', 'X' -> format("%H:%M:%S", at);
      case 'R' -> format("%H:%M", at);
      case 'r' -> format("%I:%M:%S %p", at);
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> "%" + code;
    };
  }

  /** The number of the week, weeks starting so many days before. */
  private static long week(LocalDateTime at, long daysSinceStart) {
    return (at.get(ChronoField.DAY_OF_YEAR) + DAYS_IN_WEEK - 1 - daysSinceStart) / DAYS_IN_WEEK;
  }

  private static String two(long number) {
    return String.format("%02d", number);
  }
}
