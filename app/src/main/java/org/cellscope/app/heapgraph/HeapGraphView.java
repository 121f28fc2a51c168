package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.cellscope.app.heapgraph.HeapGraphViewModel.Light;
import org.cellscope.app.heapgraph.HeapGraphViewModel.Picture;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.heapgraph.layout.Route;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Panel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The heap graph pane. */
public final class HeapGraphView {
  private static final PseudoClass HIGHLIGHTING = PseudoClass.getPseudoClass("highlighting");

  private final HeapGraphViewModel model;
  private final Group edges = new Group();
  private final Pane boxes = new Pane();
  private final Pane world = new Pane(edges, boxes);
  private final Viewport viewport;
  private final Map<Integer, BoxView> shown = new HashMap<>();
  private final List<EdgeView> drawn = new ArrayList<>();
  private final Panel panel;

  /**
   * The pane of a model.
   *
   * @param fontSize the window's font size in pixels, which the graph follows
   */
  public HeapGraphView(HeapGraphViewModel model, ReadOnlyDoubleProperty fontSize) {
    this.model = model;
    viewport = new Viewport(world, fontSize.divide(Appearance.NORMAL));
    world.getStyleClass().add("heap-world");
    viewport.setAccessibleText("Heap graph");
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedGround);
    panel =
        new Panel(
            "Heap",
            new StackPane(viewport, placeholder()),
            tool(Material2MZ.ZOOM_OUT, "Zoom out", viewport::zoomOut),
            tool(Material2MZ.ZOOM_IN, "Zoom in", viewport::zoomIn),
            tool(Material2MZ.ZOOM_OUT_MAP, "Show everything", viewport::fit));
    panel
        .getStylesheets()
        .add(
            Objects.requireNonNull(HeapGraphView.class.getResource("heapgraph.css"))
                .toExternalForm());
    model.pictureProperty().subscribe(this::show);
    model.lightProperty().subscribe(this::light);
  }

  private Label placeholder() {
    var label = new Label();
    label.getStyleClass().add("heap-placeholder");
    label.textProperty().bind(model.placeholderProperty());
    label.setMouseTransparent(true);
    return label;
  }

  private static Button tool(Ikon icon, String text, Runnable action) {
    var button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(Picture picture) {
    Set<Integer> gone = new HashSet<>(shown.keySet());
    gone.removeAll(picture.boxes().keySet());
    boolean fresh = gone.size() == shown.size();
    for (int id : gone) {
      boxes.getChildren().remove(shown.remove(id));
    }
    picture.boxes().forEach((id, box) -> showBox(box, picture.placement().of(id).orElseThrow()));
    showEdges(picture);
    panel.note().setText(picture.note());
    viewport.show(picture.placement().bounds(), important(picture), fresh);
    light(model.lightProperty().get());
  }

  private void showBox(HeapBox box, Rect place) {
    BoxView view = shown.get(box.id());
    if (view == null) {
      view = new BoxView(box);
      addGestures(view);
      shown.put(box.id(), view);
      boxes.getChildren().add(view);
    }
    view.update(box);
    view.setPrefSize(place.width(), place.height());
    view.setMinSize(place.width(), place.height());
    view.setMaxSize(place.width(), place.height());
    view.relocate(place.x(), place.y());
  }

  private void addGestures(BoxView view) {
    view.setOnMouseEntered(_ -> model.hover(OptionalInt.of(view.box().id())));
    view.setOnMouseExited(_ -> model.hover(OptionalInt.empty()));
    view.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            model.pick(view.box().id());
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
  }

  private void showEdges(Picture picture) {
    drawn.clear();
    for (Route route : picture.routes()) {
      HeapBox from = Objects.requireNonNull(picture.boxes().get(route.link().from()));
      Row row = from.rows().get(route.link().row());
      boolean faded = from.look() == HeapBox.Look.RETURNED;
      drawn.add(new EdgeView(route, row.captured(), row.changed(), faded));
    }
    edges.getChildren().setAll(drawn);
  }

  /** The running frame and what the step wrote, where the eyes should be. */
  private static Optional<Rect> important(Picture picture) {
    return picture.boxes().values().stream()
        .filter(
            box -> box.look() == HeapBox.Look.RUNNING || box.rows().stream().anyMatch(Row::changed))
        .flatMap(box -> picture.placement().of(box.id()).stream())
        .reduce(Rect::union);
  }

  private void light(Light light) {
    world.pseudoClassStateChanged(HIGHLIGHTING, light.picked());
    shown.forEach(
        (id, view) -> view.light(light.boxes().contains(id), light.centres().contains(id)));
    for (EdgeView edge : drawn) {
      edge.light(light.isOn(edge.route()));
    }
  }

  private void clickedGround(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      model.pickNothing();
    }
  }

  /** The pane. */
  public Node node() {
    return panel;
  }
}
