package org.cellscope.app.heapgraph;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.cellscope.app.heapgraph.layout.Rect;
import org.jspecify.annotations.Nullable;

/**
 * A window on a drawing of any size. Until the user zooms or moves it, it keeps the whole drawing
 * in sight, as long as that stays readable.
 */
final class Viewport extends Pane {
  private static final double MARGIN = 16;
  private static final double STEP = 1.15;
  private static final double SMALLEST = 0.15;
  private static final double LARGEST = 4;
  private static final double READABLE = 0.6;
  private static final double READABLE_FROM_AFAR = 0.9;

  /** What is important is rather a little smaller than out of sight. */
  private static final double SMALLEST_FROM_AFAR = 0.55;

  private static final double ROOM_TO_GROW = 1.2;

  private final Pane world;
  private final ObservableDoubleValue unit;
  private final ObservableBooleanValue projected;
  private final Scale scale = new Scale(1, 1);
  private final Translate move = new Translate(MARGIN, MARGIN);

  private Optional<Rect> content = Optional.empty();
  private Optional<Rect> focus = Optional.empty();
  private boolean automatic = true;
  private double zoom = 1;
  private @Nullable Point2D grabbed;
  private Runnable moved = () -> {};

  /**
   * A window.
   *
   * @param world what is shown
   * @param unit how much larger than normal things are by the window's setting
   * @param projected whether it must be readable from afar
   */
  Viewport(Pane world, ObservableDoubleValue unit, ObservableBooleanValue projected) {
    this.world = world;
    this.unit = unit;
    this.projected = projected;
    world.getTransforms().addAll(move, scale);
    world.setManaged(false);
    getChildren().add(world);
    getStyleClass().add("heap-viewport");
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinSize(0, 0);
    setFocusTraversable(true);
    widthProperty().addListener((_, _, _) -> adjust());
    heightProperty().addListener((_, _, _) -> adjust());
    unit.addListener((_, _, _) -> adjust());
    projected.addListener((_, _, _) -> adjust());
    addGestures();
  }

  private void addGestures() {
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> setCursor(Cursor.DEFAULT));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /**
   * Tells what is there to see.
   *
   * @param all around everything
   * @param important what must be in sight when not everything can be
   * @param fresh whether it is another drawing, rather than the next state of the same
   */
  void show(Optional<Rect> all, Optional<Rect> important, boolean fresh) {
    content = all;
    focus = important;
    if (fresh) {
      automatic = true;
      zoom = 1;
      move.setX(MARGIN);
      move.setY(MARGIN);
    }
    adjust();
  }

  /** Brings everything into sight, and keeps it there from now on. */
  void fit() {
    automatic = true;
    zoom = fitting(SMALLEST);
    move.setX(MARGIN);
    move.setY(MARGIN);
    adjust();
  }

  void zoomIn() {
    zoomAround(STEP, getWidth() / 2, getHeight() / 2);
  }

  void zoomOut() {
    zoomAround(1 / STEP, getWidth() / 2, getHeight() / 2);
  }

  /** How large things are, 1 for the normal size. */
  double zoom() {
    return zoom;
  }

  private void adjust() {
    if (automatic && getWidth() > 0 && getHeight() > 0) {
      double best = readable();
      if (best < zoom || best > zoom * ROOM_TO_GROW || best == 1) {
        zoom = best;
      }
      apply();
      content.ifPresent(
          all -> {
            move.setX(hold(all.x(), all.right(), move.getX(), getWidth()));
            move.setY(hold(all.y(), all.bottom(), move.getY(), getHeight()));
          });
      focus.ifPresent(
          part -> {
            move.setX(reveal(part.x(), part.right(), move.getX(), getWidth()));
            move.setY(reveal(part.y(), part.bottom(), move.getY(), getHeight()));
          });
    }
    apply();
  }

  /** The zoom at which everything fits; if that is too small to be read, what is important. */
  private double readable() {
    if (!projected.get()) {
      return fitting(READABLE);
    }
    double all = fitting(0);
    double part = focus.map(seen -> fitting(seen.width(), seen.height())).orElse(0.0);
    return all >= SMALLEST_FROM_AFAR
        ? all
        : Math.clamp(part, SMALLEST_FROM_AFAR, READABLE_FROM_AFAR);
  }

  /** The zoom at which everything fits, between a bound and the normal size. */
  private double fitting(double smallest) {
    return content
        .map(all -> Math.clamp(fitting(all.right(), all.bottom()), smallest, 1))
        .orElse(1.0);
  }

  /** The zoom at which something of a size fits between the margins. */
  private double fitting(double width, double height) {
    return Math.min(
        (getWidth() - 2 * MARGIN) / (width * unit.get()),
        (getHeight() - 2 * MARGIN) / (height * unit.get()));
  }

  /** What fits starts at the margin; of what does not, no edge comes further in than the margin. */
  private double hold(double from, double to, double offset, double size) {
    double least = MARGIN - from * scale.getX();
    double most = size - MARGIN - to * scale.getX();
    return most >= least ? least : Math.clamp(offset, most, least);
  }

  /** The offset, as near as possible to the present one, at which a stretch is in sight. */
  private double reveal(double from, double to, double offset, double size) {
    double least = MARGIN - from * scale.getX();
    double most = size - MARGIN - to * scale.getX();
    return most >= least ? Math.clamp(offset, least, most) : least;
  }

  private void apply() {
    scale.setX(zoom * unit.get());
    scale.setY(zoom * unit.get());
    moved.run();
  }

  /** Has something run whenever another part of the drawing is in sight. */
  void setOnMoved(Runnable action) {
    moved = action;
  }

  /** The part of the drawing that is in sight. */
  Rect inSight() {
    return new Rect(
        -move.getX() / scale.getX(),
        -move.getY() / scale.getY(),
        getWidth() / scale.getX(),
        getHeight() / scale.getY());
  }

  /** Whether a part of the drawing is wholly in sight. */
  boolean sees(Rect part) {
    Rect sight = inSight();
    return part.x() >= sight.x()
        && part.y() >= sight.y()
        && part.right() <= sight.right()
        && part.bottom() <= sight.bottom();
  }

  /** Moves a point of the drawing to the middle. */
  void centreOn(double x, double y) {
    automatic = false;
    move.setX(getWidth() / 2 - x * scale.getX());
    move.setY(getHeight() / 2 - y * scale.getY());
    moved.run();
  }

  /** Moves a part of the drawing into sight, if it is not there. */
  void bringIntoSight(Rect part) {
    if (!sees(part)) {
      centreOn(part.x() + part.width() / 2, part.y() + part.height() / 2);
    }
  }

  private void zoomAround(double factor, double x, double y) {
    double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
    double ratio = next / zoom;
    automatic = false;
    zoom = next;
    move.setX(x - (x - move.getX()) * ratio);
    move.setY(y - (y - move.getY()) * ratio);
    apply();
  }

  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      if (event.getDeltaY() != 0) {
        zoomAround(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
      }
    } else {
      automatic = false;
      move.setX(move.getX() + event.getDeltaX());
      move.setY(move.getY() + event.getDeltaY());
      moved.run();
    }
    event.consume();
  }

  private void grab(MouseEvent event) {
    requestFocus();
    grabbed =
        event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE
            ? new Point2D(event.getX() - move.getX(), event.getY() - move.getY())
            : null;
  }

  private void drag(MouseEvent event) {
    if (grabbed != null) {
      setCursor(Cursor.MOVE);
      automatic = false;
      move.setX(event.getX() - grabbed.getX());
      move.setY(event.getY() - grabbed.getY());
      moved.run();
    }
  }

  /** With the shortcut key while the graph has the focus; elsewhere it zooms the whole window. */
  private void key(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoomIn();
      case MINUS, SUBTRACT -> zoomOut();
      case DIGIT0, NUMPAD0 -> fit();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The drawing. */
  Pane world() {
    return world;
  }
}
