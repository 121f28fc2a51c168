package org.cellscope.app.boot;

import java.io.IOException;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * A long run of the monkey. Prints the memory in use at rest after the first 2,000 gestures and at
 * the end, and every mistake. The exit code is 1 when there was a mistake, or the memory has grown
 * by more than a fifth.
 *
 * <p>Arguments: how many gestures (20,000), the seed (1).
 */
public final class MonkeyRun extends Application {
  private static final int WARM_UP = 2_000;
  private static final double MOST_GROWTH = 1.2;

  /** Opens the window and plays. */
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> args = getParameters().getRaw();
    int gestures = args.isEmpty() ? 20_000 : Integer.parseInt(args.get(0));
    var monkey = new Monkey(stage, args.size() > 1 ? Long.parseLong(args.get(1)) : 1);
    var thread = new Thread(() -> play(monkey, gestures), "monkey");
    thread.setDaemon(true);
    thread.start();
  }

  private static void play(Monkey monkey, int gestures) {
    try {
      monkey.play(Math.min(WARM_UP, gestures));
      double before = monkey.restingMegabytes();
      System.out.printf("after %,d gestures: %.1f MB%n", Math.min(WARM_UP, gestures), before);
      for (int done = WARM_UP; done < gestures; done += WARM_UP) {
        monkey.play(WARM_UP);
        System.out.printf(
            "after %,d gestures: %.1f MB, %d mistakes%n",
            done + WARM_UP, monkey.restingMegabytes(), monkey.mistakes().size());
      }
      double after = monkey.restingMegabytes();
      monkey.mistakes().forEach(System.out::println);
      System.out.printf("%.1f MB at the end, %.2f of before%n", after, after / before);
      boolean fine = monkey.mistakes().isEmpty() && after < before * MOST_GROWTH;
      Runtime.getRuntime().halt(fine ? 0 : 1);
    } catch (InterruptedException e) {
      Platform.exit();
    }
  }
}
