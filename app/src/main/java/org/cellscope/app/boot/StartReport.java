package org.cellscope.app.boot;

import java.io.PrintStream;
import javafx.animation.AnimationTimer;
import org.cellscope.app.session.SessionViewModel;

/**
 * Tells when the start is over: the window has been drawn with a program that can be stepped.
 * Whoever measures the start takes the time at which this line arrives.
 */
final class StartReport extends AnimationTimer {
  /** The argument that asks for it. */
  static final String OPTION = "--mark-start";

  /** The frame in which the program arrives has been drawn when this many more have begun. */
  private static final int FRAMES_TO_DRAW = 2;

  private final SessionViewModel session;
  private final PrintStream out;
  private int frames;

  /**
   * A report that is given when the session has its first program.
   *
   * @param out told {@code usable}
   */
  StartReport(SessionViewModel session, PrintStream out) {
    this.session = session;
    this.out = out;
  }

  @Override
  public void handle(long now) {
    boolean loaded = !session.programProperty().get().source().name().isEmpty();
    if (loaded && ++frames > FRAMES_TO_DRAW) {
      stop();
      out.println("usable");
      out.flush();
    }
  }
}
