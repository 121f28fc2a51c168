package org.cellscope.app.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where everything is in the window. */
final class MainWindow {
  private static final double LEFT = 0.42;
  private static final double EDITOR = 0.7;
  private static final double GRAPH = 0.58;

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final BorderPane root = new BorderPane();
  private final Map<String, SplitPane> splits = new LinkedHashMap<>();
  private final TabPane tabs = new TabPane();

  MainWindow(MenuBar menu, ToolBar tools, Panes panes, StatusViewModel status) {
    var editing = split("editor", Orientation.VERTICAL, EDITOR, panes.editor(), panes.console());
    var left = new VBox(panes.lesson(), editing);
    VBox.setVgrow(editing, Priority.ALWAYS);
    left.setMinWidth(0);
    var right =
        split("graph", Orientation.VERTICAL, GRAPH, panes.heapGraph(), details(panes.details()));
    root.setTop(new VBox(menu, tools, panes.predict()));
    root.setCenter(split("left", Orientation.HORIZONTAL, LEFT, left, right));
    root.setBottom(new VBox(panes.timeline(), statusLine(status)));
    root.getStyleClass().add("main-window");
  }

  private SplitPane split(
      String name, Orientation orientation, double position, Node first, Node second) {
    var split = new SplitPane(first, second);
    split.setOrientation(orientation);
    split.setDividerPositions(position);
    split.setMinWidth(0);
    splits.put(name, split);
    return split;
  }

  private Node details(List<Panes.Detail> details) {
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("details");
    for (Panes.Detail detail : details) {
      tabs.getTabs().add(new Tab(detail.title(), detail.pane()));
    }
    return tabs;
  }

  /** Brings one of the panes that share a place to the front. */
  void showDetail(String title) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getText().equals(title))
        .findFirst()
        .ifPresent(
            tab -> {
              tabs.getSelectionModel().select(tab);
              tab.getContent().requestFocus();
            });
  }

  private static Node statusLine(StatusViewModel model) {
    var status = new Label();
    status.getStyleClass().add("status-state");
    status.textProperty().bind(model.statusProperty());
    var reason = new Label();
    reason.getStyleClass().add("status-reason");
    reason.textProperty().bind(model.reasonProperty());
    reason.managedProperty().bind(model.reasonProperty().isNotEmpty());
    model.reasonProperty().subscribe(_ -> announce(reason));
    model
        .tellsProblemProperty()
        .subscribe(problem -> reason.pseudoClassStateChanged(PROBLEM, problem));
    var event = new Label();
    event.getStyleClass().addAll("status-event", "code");
    event.textProperty().bind(model.eventProperty());
    var place = new Label();
    place.getStyleClass().addAll("status-place", "code");
    place.textProperty().bind(model.placeProperty());
    place.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(status, reason, event, gap, place);
    line.getStyleClass().add("status-line");
    return line;
  }

  /** Screen readers speak the reason when it changes, wherever the focus is. */
  private static void announce(Label reason) {
    reason.setAccessibleText(reason.getText());
    reason.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** The panes that the user can resize, by name. */
  Map<String, SplitPane> splits() {
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
