package org.cellscope.app.predict;

import java.util.List;
import java.util.Optional;
import org.cellscope.app.session.Question;

/** What the class is being asked. */
sealed interface Prediction {
  /** Nothing. */
  record None() implements Prediction {}

  /**
   * A question is open and its answer hidden.
   *
   * @param words the question for people
   * @param guesses what the class has said, in that order
   */
  record Asking(Question question, String words, List<Guess> guesses) implements Prediction {
    public Asking {
      guesses = List.copyOf(guesses);
    }
  }

  /**
   * The answer is shown.
   *
   * @param answer what came out, line by line; empty when nothing was printed
   * @param note why the line did not run to its end, if it did not
   */
  record Shown(
      Question question, String words, List<Guess> guesses, String answer, Optional<String> note)
      implements Prediction {
    public Shown {
      guesses = List.copyOf(guesses);
    }
  }
}
