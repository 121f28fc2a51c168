package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.widget.Appearance;

/** The boxes and edges on the screen, and the gestures on them. */
final class World extends Pane {
  private static final Duration FADE = Duration.millis(400);
  private static final double PALE = 0.55;
  private static final double STILL = 4;

  private final HeapGraphViewModel model;
  private final BoxMenu menu;
  private final Group edges = new Group();
  private final Pane boxes = new Pane();
  private final Group fading = new Group();
  private final Map<Integer, BoxView> shown = new HashMap<>();
  private final Map<Picture.Edge, EdgeView> drawn = new HashMap<>();

  World(HeapGraphViewModel model, Appearance appearance) {
    this.model = model;
    this.menu = new BoxMenu(model, appearance);
    getStyleClass().add("heap-world");
    fading.setMouseTransparent(true);
    getChildren().addAll(fading, edges, boxes);
  }

  /**
   * Shows a picture.
   *
   * @return whether it has nothing in common with the one before
   */
  boolean show(Picture picture, ShapeNodes nodes) {
    Set<Integer> gone = new HashSet<>(shown.keySet());
    gone.removeAll(picture.boxes().keySet());
    boolean fresh = gone.size() == shown.size();
    List<BoxView> leaving = new ArrayList<>();
    for (int id : gone) {
      leaving.add(Objects.requireNonNull(shown.remove(id)));
    }
    boxes.getChildren().removeAll(leaving);
    fading.getChildren().clear();
    if (!fresh) {
      leaving.forEach(this::fade);
    }
    picture
        .boxes()
        .forEach(
            (id, box) ->
                showBox(
                    box,
                    Objects.requireNonNull(picture.figures().get(id)),
                    picture.placement().of(id).orElseThrow(),
                    nodes));
    showEdges(picture, nodes);
    return fresh;
  }

  /** What became unreachable fades before it goes, for those who like motion. */
  private void fade(BoxView leaving) {
    leaving.retire();
    if (Platform.getPreferences().isReducedMotion()) {
      return;
    }
    fading.getChildren().add(leaving);
    var fade = new FadeTransition(FADE, leaving);
    fade.setFromValue(PALE);
    fade.setToValue(0);
    fade.setOnFinished(_ -> fading.getChildren().remove(leaving));
    fade.play();
  }

  private void showBox(HeapBox box, Figure figure, Rect place, ShapeNodes nodes) {
    BoxView view = shown.get(box.id());
    if (view == null) {
      view = new BoxView(box, figure, nodes);
      addGestures(view);
      shown.put(box.id(), view);
      boxes.getChildren().add(view);
    }
    view.update(box, figure, nodes);
    if (view.getPrefWidth() != place.width() || view.getPrefHeight() != place.height()) {
      view.setPrefSize(place.width(), place.height());
      view.setMinSize(place.width(), place.height());
      view.setMaxSize(place.width(), place.height());
    }
    view.relocate(place.x(), place.y());
  }

  /** Edges that are as before stay in the scene; most steps change few. */
  private void showEdges(Picture picture, ShapeNodes nodes) {
    Map<Picture.Edge, EdgeView> next = new HashMap<>();
    List<Node> fresh = new ArrayList<>();
    for (Picture.Edge edge : picture.edges()) {
      EdgeView old = drawn.remove(edge);
      EdgeView view = old != null && old.isPaintedBy(nodes) ? old : new EdgeView(edge, nodes);
      if (view != old) {
        fresh.add(view);
        if (old != null) {
          edges.getChildren().remove(old);
        }
      }
      next.put(edge, view);
    }
    if (!drawn.isEmpty()) {
      edges.getChildren().removeAll(drawn.values());
    }
    edges.getChildren().addAll(fresh);
    drawn.clear();
    drawn.putAll(next);
  }

  void light(Light light) {
    shown.forEach(
        (id, view) -> view.light(light.boxes().contains(id), light.centres().contains(id)));
    drawn.forEach((edge, view) -> view.light(light.isOn(edge.route())));
  }

  /** Gives the focus to a box. */
  void focus(int id) {
    BoxView view = shown.get(id);
    if (view != null) {
      view.requestFocus();
    }
  }

  private void addGestures(BoxView view) {
    view.setOnMouseEntered(_ -> model.hover(OptionalInt.of(view.box().id())));
    view.setOnMouseExited(_ -> model.hover(OptionalInt.empty()));
    new BoxDrag(view, model::pin).install();
    view.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            clicked(view, event);
          }
          event.consume();
        });
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.pick(view.box().id());
            event.consume();
          }
        });
    view.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.show(
              view,
              event.isKeyboardTrigger() ? OptionalInt.empty() : view.rowAt(event.getY()),
              event.getScreenX(),
              event.getScreenY());
          event.consume();
        });
  }

  /** A row whose box is folded brings that; the line that counts what is hidden opens the list. */
  private void clicked(BoxView view, MouseEvent event) {
    HeapBox box = view.box();
    OptionalInt row = view.rowAt(event.getY());
    if (row.isPresent() && box.rows().get(row.getAsInt()).folded()) {
      model.reveal(box.rows().get(row.getAsInt()).target().getAsInt());
    } else if (box.hidden() > 0
        && event.getY() > Metrics.rowMiddle(box, box.rows().size()) - STILL) {
      menu.inspect(view);
    } else {
      model.pick(box.id());
    }
  }
}
