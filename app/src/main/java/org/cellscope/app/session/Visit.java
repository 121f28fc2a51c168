package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;

/**
 * A moment of a program that survives changes elsewhere in it: a line is about to run, and for the
 * how manieth time.
 *
 * @param line counted from 1
 * @param number counted from 1
 */
public record Visit(int line, int number) {
  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,6})(?:/([1-9]\\d{0,6}))?");

  /** Reads {@code 6}, the first time, or {@code 6/3}, the third. */
  public static Optional<Visit> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(1);
    return Optional.of(new Visit(Integer.parseInt(matcher.group(1)), number));
  }

  /** The way there, from wherever the cursor is. */
  public List<Movement> movements() {
    List<Movement> movements = new ArrayList<>();
    movements.add(new Movement.ToStep(0));
    for (int i = 0; i < number; i++) {
      movements.add(new Movement.ToLine(line, Direction.FORWARD));
    }
    return List.copyOf(movements);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return number == 1 ? Integer.toString(line) : line + "/" + number;
  }
}
