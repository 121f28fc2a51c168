package org.cellscope.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places that a traceback names. */
final class Traceback {
  private static final Pattern PLACE = Pattern.compile("File \"([^\"\\n]*)\", line (\\d{1,9})");

  /**
   * A place in the program.
   *
   * @param from where its words begin in the text
   * @param to where they end
   * @param line of the program, counted from 1
   */
  record Place(int from, int to, int line) {}

  private Traceback() {}

  /** The places of a text that are in a program, in order. */
  static List<Place> places(String text, String program) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(program)) {
        places.add(new Place(matcher.start(), matcher.end(), Integer.parseInt(matcher.group(2))));
      }
    }
    return places;
  }
}
