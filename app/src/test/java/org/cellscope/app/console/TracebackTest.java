package org.cellscope.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class TracebackTest {
  @Test
  void thePlacesInTheProgramAreFoundAndNoOthers() {
    String text =
        """
        Traceback (most recent call last):
          File "a b.py", line 7, in <module>
            f()
          File "functools.py", line 3, in g
          File "a b.py", line 12
        """;
    assertThat(Traceback.places(text, "a b.py"))
        .extracting(Traceback.Place::line, place -> text.substring(place.from(), place.to()))
        .containsExactly(
            tuple(7, "File \"a b.py\", line 7"), tuple(12, "File \"a b.py\", line 12"));
  }
}
