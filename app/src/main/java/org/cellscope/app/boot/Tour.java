package org.cellscope.app.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    new Walk(stops(), done).start();
  }

  private List<Walk.Stop> stops() {
    return List.of(
        picture(
            "01-first-sample",
            () -> {},
            () -> !session.programProperty().get().source().name().isEmpty()),
        picture("02-end", () -> session.move(new Movement.Run(Direction.FORWARD)), this::isOver),
        picture("03-middle", () -> session.seek(middle()), () -> step() == middle()),
        picture(
            "04-line-further",
            () -> session.move(new Movement.Step(Unit.LINE, Direction.FORWARD)),
            () -> step() != middle() || isStill()),
        picture("05-start", () -> session.seek(0), () -> step() == 0),
        on("independent_counters"),
        on(new Movement.ToLine(7, Direction.FORWARD), () -> line() == 7),
        picture("05-counters", this::giveRoomToTheGraph, () -> true),
        on("late_binding"),
        picture(
            "06-late-binding",
            () -> session.move(new Movement.ToLine(5, Direction.FORWARD)),
            () -> line() == 5),
        on("memoised_fibonacci"),
        on(new Movement.ToLine(22, Direction.FORWARD), () -> line() == 22),
        picture(
            "07-memoise",
            () -> session.move(new Movement.ToLine(7, Direction.FORWARD)),
            () -> line() == 7),
        picture(
            "08-dark",
            () -> {
              appearance.chosenThemeProperty().set(Theme.DARK);
              session.seek(middle());
            },
            () -> step() == middle()),
        picture(
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
  private Walk.Stop on(String sample) {
    return new Walk.Stop(
        sample,
        () -> opener.accept(sample),
        () ->
            session.programProperty().get().source().name().equals(sample + ".py")
                && session.stateProperty().get().current().isPresent());
  }

  /** A stop without a picture, on the way to one. */
  private Walk.Stop on(Movement movement, BooleanSupplier arrived) {
    return new Walk.Stop(movement.toString(), () -> session.move(movement), arrived);
  }

  /** A stop of which a picture is taken. */
  private Walk.Stop picture(String name, Runnable action, BooleanSupplier arrived) {
    return new Walk.Stop(name, action, arrived, () -> takePicture(name));
  }

  private Optional<String> takePicture(String name) {
    try {
      picture(name);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The pictures cannot be written: " + e);
    }
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

  private void picture(String name) throws IOException {
    Path file = directory.resolve(name + ".png");
    Files.createDirectories(directory);
    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    out.println(file);
  }
}
