package org.cellscope.app.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Lazily;
import org.cellscope.app.widget.Wording;
import org.jspecify.annotations.Nullable;

/** Where everything is in the window. */
final class MainWindow {
  /** The pane of the program's text. */
  static final String EDITOR = "editor";

  /** The pane of what the program prints. */
  static final String CONSOLE = "console";

  /** The pane of the heap. */
  static final String GRAPH = "graph";

  private static final double LEFT_SHARE = 0.42;
  private static final double EDITOR_SHARE = 0.66;
  private static final double GRAPH_SHARE = 0.6;

  /** Before a room the graph comes first. */
  private static final double PROJECTED_LEFT_SHARE = 0.36;

  private static final double PROJECTED_GRAPH_SHARE = 0.68;

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final BorderPane root = new BorderPane();
  private final Map<String, Split> splits = new LinkedHashMap<>();
  private final Map<String, Node> panes = new LinkedHashMap<>();
  private final Map<String, Tab> tabs = new LinkedHashMap<>();
  private final TabPane details = new TabPane();
  private final ClosedPanes closed;
  private final VBox bars;
  private final VBox left;
  private final Node lesson;
  private final Node timeline;

  MainWindow(MenuBar menu, ToolBar tools, Panes shown, ClosedPanes closed, StatusViewModel status) {
    this.closed = closed;
    lesson = shown.lesson();
    timeline = shown.timeline();
    panes.put(EDITOR, shown.editor());
    panes.put(CONSOLE, shown.console());
    panes.put(GRAPH, shown.heapGraph());
    addDetails(shown.details());
    Split editing = split("editor", Orientation.VERTICAL, EDITOR_SHARE, EDITOR_SHARE);
    split("graph", Orientation.VERTICAL, GRAPH_SHARE, PROJECTED_GRAPH_SHARE);
    left = Lazily.fill(new VBox(), lesson, editing.node());
    VBox.setVgrow(editing.node(), Priority.ALWAYS);
    left.setMinWidth(0);
    bars = new VBox(menu, tools);
    root.setTop(Lazily.fill(new VBox(), bars, shown.predict()));
    root.setCenter(split("left", Orientation.HORIZONTAL, LEFT_SHARE, PROJECTED_LEFT_SHARE).node());
    root.setBottom(new VBox(timeline, statusLine(status)));
    root.getStyleClass().add("main-window");
    closed.closedProperty().subscribe(this::arrange);
  }

  private Split split(String name, Orientation orientation, double position, double projected) {
    var split = new Split(orientation, position, projected);
    splits.put(name, split);
    return split;
  }

  private void addDetails(List<Panes.Detail> all) {
    details.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    details.getStyleClass().add("details");
    details.setMinSize(0, 0);
    Wording.closable(details, ShellText.CLOSE);
    for (Panes.Detail detail : all) {
      var tab = new Tab();
      Wording.of(tab, () -> tab.setText(detail.title().text()));
      tab.selectedProperty()
          .subscribe(
              selected -> {
                if (selected) {
                  tab.setContent(detail.pane());
                }
              });
      tab.setOnCloseRequest(
          request -> {
            closed.close(detail.id());
            request.consume();
          });
      panes.put(detail.id(), detail.pane());
      tabs.put(detail.id(), tab);
    }
  }

  /** Shows what is not closed. */
  private void arrange(List<String> gone) {
    List<Tab> open =
        tabs.entrySet().stream()
            .filter(entry -> !gone.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!details.getTabs().equals(open)) {
      details.getTabs().setAll(open);
    }
    Split editing = get("editor");
    Split seeing = get("graph");
    editing.show(
        Stream.of(EDITOR, CONSOLE).filter(id -> !gone.contains(id)).map(panes::get).toList());
    List<Node> right = new ArrayList<>();
    if (!gone.contains(GRAPH)) {
      Optional.ofNullable(panes.get(GRAPH)).ifPresent(right::add);
    }
    if (!open.isEmpty()) {
      right.add(details);
    }
    seeing.show(right);
    List<Node> halves = new ArrayList<>();
    if (!editing.isEmpty()) {
      halves.add(left);
    }
    if (!right.isEmpty()) {
      halves.add(seeing.node());
    }
    get("left").show(halves);
  }

  private Split get(String name) {
    return Optional.ofNullable(splits.get(name)).orElseThrow();
  }

  /** Opens one of the panes that share a place, and brings it to the front. */
  void showDetail(String id) {
    closed.open(id);
    Optional.ofNullable(tabs.get(id))
        .ifPresent(
            tab -> {
              details.getSelectionModel().select(tab);
              PaneFocus.focusable(tab.getContent()).ifPresent(Node::requestFocus);
            });
  }

  /** The panes that can be seen, in the order in which the focus goes through them. */
  List<Node> visible() {
    List<Node> visible = new ArrayList<>();
    visible.add(lesson);
    panes.forEach(
        (id, pane) -> {
          Tab tab = tabs.get(id);
          boolean front = tab == null || details.getSelectionModel().getSelectedItem() == tab;
          if (front && !closed.closedProperty().get().contains(id)) {
            visible.add(pane);
          }
        });
    visible.add(timeline);
    return visible;
  }

  /** The pane, among those that can be closed, in which a node is. */
  Optional<String> paneOf(@Nullable Node node) {
    return panes.entrySet().stream()
        .filter(entry -> PaneFocus.isInside(entry.getValue(), node))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Node statusLine(StatusViewModel model) {
    var status = new Label();
    status.getStyleClass().add("status-state");
    status.textProperty().bind(model.statusProperty());
    var reason = new Label();
    reason.getStyleClass().add("status-reason");
    reason.textProperty().bind(model.reasonProperty());
    reason.managedProperty().bind(model.reasonProperty().isNotEmpty());
    announceChanges(status);
    announceChanges(reason);
    model
        .tellsProblemProperty()
        .subscribe(problem -> reason.pseudoClassStateChanged(PROBLEM, problem));
    var event = new Label();
    event.getStyleClass().addAll("status-event", "code");
    event.textProperty().bind(model.eventProperty());
    announceChanges(event);
    var place = new Label();
    place.getStyleClass().addAll("status-place", "code");
    place.textProperty().bind(model.placeProperty());
    place.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(status, reason, event, gap, place);
    line.getStyleClass().add("status-line");
    Wording.again(line, model::update);
    return line;
  }

  /** Screen readers speak the label when it changes, wherever the focus is. */
  private static void announceChanges(Label label) {
    label
        .textProperty()
        .subscribe(
            text -> {
              label.setAccessibleText(text);
              label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            });
  }

  /** Says everything again in another language, also what is closed. */
  void sayAgain() {
    Wording.renew(root);
    panes.values().forEach(Wording::renew);
    Wording.renew(details);
  }

  /**
   * Before a room the menus and the tool bar are hidden, whose keys stay, and the graph has room.
   */
  void project(boolean projected) {
    bars.setVisible(!projected);
    bars.setManaged(!projected);
    splits.values().forEach(Split::change);
  }

  /** Puts something above everything; it is not laid out. */
  void addAbove(Node node) {
    root.getChildren().add(node);
  }

  /** What the user can resize, by name. */
  Map<String, Split> splits() {
    return Collections.unmodifiableMap(splits);
  }

  /** A scene of the window. */
  Scene scene(double width, double height) {
    return new Scene(root, width, height);
  }

  Parent root() {
    return root;
  }
}
