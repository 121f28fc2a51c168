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
 * @param condition an expression; only the times count at which it is true
 */
public record Visit(int line, int number, Optional<String> condition) {
  private static final Pattern TEXT =
      Pattern.compile("([1-9]\\d{0,6})(?:/([1-9]\\d{0,6}))?(?: when (\\S.*))?");

  /** A time at which a line is about to run, whatever holds there. */
  public Visit(int line, int number) {
    this(line, number, Optional.empty());
  }

  /**
   * Reads {@code 6}, the first time, {@code 6/3}, the third, {@code 6 when i == 2}, the first time
   * with such an i, or {@code 6/3 when i > 2}, the third of those.
   */
  public static Optional<Visit> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(1);
    Optional<String> condition = Optional.ofNullable(matcher.group(3));
    return Optional.of(new Visit(Integer.parseInt(matcher.group(1)), number, condition));
  }

  /** The way there, from wherever the cursor is. */
  public List<Movement> movements() {
    List<Movement> movements = new ArrayList<>();
    movements.add(new Movement.ToStep(0));
    for (int i = 0; i < number; i++) {
      movements.add(new Movement.ToLine(line, condition, Direction.FORWARD));
    }
    return List.copyOf(movements);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    String visit = number == 1 ? Integer.toString(line) : line + "/" + number;
    return condition.map(holds -> visit + " when " + holds).orElse(visit);
  }
}
