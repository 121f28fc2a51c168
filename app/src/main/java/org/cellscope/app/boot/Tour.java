package org.cellscope.app.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javax.imageio.ImageIO;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Theme;
import org.cellscope.session.FrameView;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.cellscope.source.Span;

/** Walks through the window without a display and leaves a picture of each of its stops. */
final class Tour {
  /** Of the window on the pictures, in pixels: what projectors show at least. */
  static final double WIDTH = 1280;

  /** Of the window on the pictures, in pixels. */
  static final double HEIGHT = 720;

  /** Of the width, for text and console; the graph and the bytecode have the rest. */
  private static final double LEFT_SHARE = 0.37;

  /** Of the height, for the graph. */
  private static final double GRAPH_SHARE = 0.7;

  private static final int FRAMES_TO_SETTLE = 12;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  /** A picture, or none for an empty name, what leads to it, and when that has happened. */
  private record Stop(String name, Runnable action, BooleanSupplier arrived) {}

  private final Scene scene;
  private final SessionViewModel session;
  private final Appearance appearance;
  private final Consumer<String> opener;
  private final Path directory;
  private final PrintStream out;

  /**
   * A tour of a shown window.
   *
   * @param opener shows the sample of an id
   * @param directory where the pictures go; created when missing
   * @param out told the path of every picture
   */
  Tour(
      Scene scene,
      SessionViewModel session,
      Appearance appearance,
      Consumer<String> opener,
      Path directory,
      PrintStream out) {
    this.scene = scene;
    this.session = session;
    this.appearance = appearance;
    this.opener = opener;
    this.directory = directory;
    this.out = out;
  }

  /**
   * Starts taking the pictures. Runs on the FX thread and returns at once.
   *
   * @param done told when the tour has ended, with the reason if it ended too early
   */
  void run(Consumer<Optional<String>> done) {
    new Walk(new ArrayDeque<>(stops()), done).start();
  }

  private List<Stop> stops() {
    return List.of(
        new Stop(
            "01-first-sample",
            () -> {},
            () -> !session.programProperty().get().source().name().isEmpty()),
        new Stop("02-end", () -> session.move(new Movement.Run(Direction.FORWARD)), this::isOver),
        new Stop("03-middle", () -> session.seek(middle()), () -> step() == middle()),
        new Stop(
            "04-line-further",
            () -> session.move(new Movement.Step(Unit.LINE, Direction.FORWARD)),
            () -> step() != middle() || isStill()),
        new Stop("05-start", () -> session.seek(0), () -> step() == 0),
        on("independent_counters"),
        on(new Movement.ToLine(7, Direction.FORWARD), () -> line() == 7),
        new Stop("05-counters", this::giveRoomToTheGraph, () -> true),
        on("late_binding"),
        new Stop(
            "06-late-binding",
            () -> session.move(new Movement.ToLine(5, Direction.FORWARD)),
            () -> line() == 5),
        on("memoised_fibonacci"),
        on(new Movement.ToLine(22, Direction.FORWARD), () -> line() == 22),
        new Stop(
            "07-memoise",
            () -> session.move(new Movement.ToLine(7, Direction.FORWARD)),
            () -> line() == 7),
        new Stop(
            "08-dark",
            () -> {
              appearance.chosenThemeProperty().set(Theme.DARK);
              session.seek(middle());
            },
            () -> step() == middle()),
        new Stop(
            "09-large",
            () -> {
              appearance.chosenThemeProperty().set(Theme.LIGHT);
              appearance.zoomIn();
              appearance.zoomIn();
            },
            () -> true));
  }

  /** The pictures from here on are of the graph; the bytecode keeps some lines. */
  private void giveRoomToTheGraph() {
    for (Node at = scene.lookup(".heap-viewport"); at != null; at = at.getParent()) {
      if (at instanceof SplitPane split) {
        boolean below = split.getOrientation() == Orientation.VERTICAL;
        split.setDividerPositions(below ? GRAPH_SHARE : LEFT_SHARE);
      }
    }
  }

  /** A stop without a picture, where another sample is shown. */
  private Stop on(String sample) {
    return new Stop(
        "",
        () -> opener.accept(sample),
        () ->
            session.programProperty().get().source().name().equals(sample + ".py")
                && session.stateProperty().get().current().isPresent());
  }

  /** A stop without a picture, on the way to one. */
  private Stop on(Movement movement, BooleanSupplier arrived) {
    return new Stop("", () -> session.move(movement), arrived);
  }

  /** The line that runs next; 0 for none. */
  private int line() {
    return session
        .stateProperty()
        .get()
        .current()
        .flatMap(FrameView::position)
        .map(Span::line)
        .orElse(0);
  }

  private boolean isOver() {
    return session.stateProperty().get().status().isOver()
        && !session.reach().runningProperty().get();
  }

  private boolean isStill() {
    return session.reach().recordedProperty().get() == 0;
  }

  private long middle() {
    return session.reach().recordedProperty().get() / 2;
  }

  private long step() {
    return session.stateProperty().get().step();
  }

  private final class Walk extends AnimationTimer {
    private final Queue<Stop> stops;
    private final Consumer<Optional<String>> done;
    private boolean left;
    private int settled;
    private long since;

    Walk(Queue<Stop> stops, Consumer<Optional<String>> done) {
      this.stops = stops;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      Stop stop = stops.peek();
      if (stop == null) {
        end(Optional.empty());
      } else if (!left) {
        left = true;
        settled = 0;
        since = now;
        stop.action.run();
      } else if (!stop.arrived.getAsBoolean()) {
        if (now - since > PATIENCE_NANOS) {
          end(Optional.of("The tour waits in vain for " + stop.name + "."));
        }
      } else if (++settled >= FRAMES_TO_SETTLE) {
        if (!stop.name.isEmpty()) {
          takePicture(stop.name);
        }
        stops.remove();
        left = false;
      }
    }

    private void takePicture(String name) {
      try {
        picture(name);
      } catch (IOException e) {
        end(Optional.of("The pictures cannot be written: " + e));
      }
    }

    private void end(Optional<String> reason) {
      stop();
      done.accept(reason);
    }
  }

  private void picture(String name) throws IOException {
    Path file = directory.resolve(name + ".png");
    Files.createDirectories(directory);
    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    out.println(file);
  }
}
