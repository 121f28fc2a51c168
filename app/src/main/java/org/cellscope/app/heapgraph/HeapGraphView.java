package org.cellscope.app.heapgraph;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Lazily;
import org.cellscope.app.widget.Panel;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The heap graph pane. */
public final class HeapGraphView {
  private static final PseudoClass HIGHLIGHTING = PseudoClass.getPseudoClass("highlighting");

  private final HeapGraphViewModel model;
  private final Appearance appearance;
  private final World world;
  private final Viewport viewport;
  private final Minimap minimap;
  private final SearchBar searchBar;
  private final Panel panel;

  /**
   * The pane of a model.
   *
   * @param appearance the window's colours and font size, which the graph follows
   * @param saver asks where to save what is exported
   */
  public HeapGraphView(HeapGraphViewModel model, Appearance appearance, ExportTarget saver) {
    this.model = model;
    this.appearance = appearance;
    world = new World(model, appearance);
    viewport =
        new Viewport(
            world,
            appearance.fontSizeProperty().divide(Appearance.NORMAL),
            appearance.projectorProperty());
    minimap = new Minimap(viewport, model, appearance);
    searchBar = new SearchBar(model, viewport::requestFocus);
    Wording.name(viewport, GraphText.GRAPH);
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedGround);
    var content =
        Lazily.fill(new StackPane(), viewport, placeholder(), minimap.node(), searchBar.node());
    StackPane.setAlignment(minimap.node(), Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(searchBar.node(), Pos.TOP_RIGHT);
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    panel =
        new Panel(
            GraphText.HEAP,
            content,
            tool(Material2MZ.SEARCH, GraphText.SEARCH, "heap-search", searchBar::open),
            tool(Material2MZ.ZOOM_OUT, GraphText.ZOOM_OUT, "heap-zoom-out", viewport::zoomOut),
            tool(Material2MZ.ZOOM_IN, GraphText.ZOOM_IN, "heap-zoom-in", viewport::zoomIn),
            tool(Material2MZ.ZOOM_OUT_MAP, GraphText.SHOW_ALL, "heap-fit", viewport::fit),
            new GraphMenu(model, new Exporter(model, appearance, saver)).node());
    panel.note().textProperty().bind(model.noteProperty());
    panel.note().setGraphic(filterEnd());
    panel.note().setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    panel
        .getStylesheets()
        .add(
            Objects.requireNonNull(HeapGraphView.class.getResource("heapgraph.css"))
                .toExternalForm());
    model.pictureProperty().subscribe(this::show);
    model.lightProperty().subscribe(this::light);
    Wording.again(panel, model::sayAgain);
    appearance.themeProperty().addListener((_, _, _) -> show(model.pictureProperty().get()));
  }

  private Label placeholder() {
    var label = new Label();
    label.getStyleClass().add("heap-placeholder");
    label.textProperty().bind(model.placeholderProperty());
    label.setMouseTransparent(true);
    return label;
  }

  /** Ends the filter that the note tells of. */
  private Button filterEnd() {
    Button end =
        tool(Material2AL.CLOSE, GraphText.SHOW_ALL_AGAIN, "heap-filter-end", this::unfilter);
    Runnable follow =
        () -> {
          boolean filters =
              !(model.optionsProperty().get().filter() instanceof GraphOptions.Filter.Everything);
          end.setVisible(filters);
          end.setManaged(filters);
        };
    follow.run();
    model.optionsProperty().addListener((_, _, _) -> follow.run());
    return end;
  }

  private void unfilter() {
    model.filter(new GraphOptions.Filter.Everything());
  }

  static Button tool(Ikon icon, GraphText text, String id, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    Wording.tip(button, text);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(Picture picture) {
    var palette = new Palette(appearance.themeProperty().get());
    viewport.setStyle(
        "-fx-background-color: "
            + palette.hex(org.cellscope.app.heapgraph.drawing.Ink.Tone.CANVAS)
            + ";");
    boolean fresh = world.show(picture, new ShapeNodes(palette));
    viewport.show(picture.placement().bounds(), important(picture), fresh);
    minimap.show(picture);
    light(model.lightProperty().get());
  }

  /**
   * Where the eyes should be: the running frame, what the step wrote, and what these refer to, such
   * as the cells of the frame.
   */
  private static Optional<Rect> important(Picture picture) {
    Set<Integer> ids = new HashSet<>();
    for (HeapBox box : picture.boxes().values()) {
      if (box.look() == Look.RUNNING || box.isChanged()) {
        ids.add(box.id());
      }
    }
    Set<Integer> referred = new HashSet<>(ids);
    for (Picture.Edge edge : picture.edges()) {
      if (ids.contains(edge.route().link().from())) {
        referred.add(edge.route().link().to());
      }
    }
    return referred.stream().flatMap(id -> picture.placement().of(id).stream()).reduce(Rect::union);
  }

  private void light(Light light) {
    world.pseudoClassStateChanged(HIGHLIGHTING, light.picked());
    world.light(light);
    if (light.picked()) {
      List<Rect> picked =
          light.centres().stream()
              .flatMap(id -> model.pictureProperty().get().placement().of(id).stream())
              .toList();
      if (searchBar.isOpen()) {
        picked.stream().findFirst().ifPresent(viewport::bringIntoSight);
      }
    }
  }

  private void clickedGround(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      model.pickNothing();
    }
  }

  /** The arrow keys go from box to box, and from the ground to the running frame. */
  private void walk(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    Optional<Neighbours.Direction> direction =
        switch (event.getCode()) {
          case LEFT -> Optional.of(Neighbours.Direction.LEFT);
          case RIGHT -> Optional.of(Neighbours.Direction.RIGHT);
          case UP -> Optional.of(Neighbours.Direction.UP);
          case DOWN -> Optional.of(Neighbours.Direction.DOWN);
          default -> Optional.empty();
        };
    Picture picture = model.pictureProperty().get();
    Optional<Integer> next =
        event.getTarget() instanceof BoxView here
            ? direction.flatMap(
                d -> Neighbours.next(picture.placement().boxes(), here.box().id(), d))
            : direction.filter(_ -> event.getTarget() == viewport).flatMap(_ -> entrance(picture));
    next.ifPresent(
        id -> {
          world.focus(id);
          picture.placement().of(id).ifPresent(viewport::bringIntoSight);
        });
    if (direction.isPresent()
        && (event.getTarget() == viewport || event.getTarget() instanceof BoxView)) {
      event.consume();
    }
  }

  private static Optional<Integer> entrance(Picture picture) {
    return picture.boxes().values().stream()
        .filter(box -> box.look() == Look.RUNNING)
        .findFirst()
        .or(() -> picture.boxes().values().stream().findFirst())
        .map(HeapBox::id);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      searchBar.open();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (searchBar.isOpen()) {
        searchBar.close();
      } else {
        unfilter();
        model.pickNothing();
      }
      event.consume();
    }
  }

  /** The pane. */
  public Node node() {
    return panel;
  }
}
