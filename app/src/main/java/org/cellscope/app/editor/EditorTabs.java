package org.cellscope.app.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Lazily;
import org.cellscope.app.widget.Wording;

/** The editor: a tab for each open text. */
public final class EditorTabs {
  private final Editors editors;
  private final Consumer<EditorViewModel> closer;
  private final Consumer<EditorViewModel> reloader;
  private final TabPane tabs = new TabPane();
  private final Map<EditorViewModel, EditorView> views = new HashMap<>();
  private final Map<EditorViewModel, Tab> byText = new HashMap<>();

  /**
   * The tabs of texts.
   *
   * @param closer asked to close a text
   * @param reloader asked to load a text's file again
   */
  public EditorTabs(
      Editors editors, Consumer<EditorViewModel> closer, Consumer<EditorViewModel> reloader) {
    this.editors = editors;
    this.closer = closer;
    this.reloader = reloader;
    tabs.getStyleClass().add("editor-tabs");
    tabs.setMinSize(0, 0);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    Wording.name(tabs, EditorText.PROGRAMS);
    Wording.closable(tabs, EditorText.CLOSE_TAB);
    Wording.again(tabs, () -> views.values().forEach(view -> Wording.renew(view.node())));
    editors.all().addListener((ListChangeListener<EditorViewModel>) _ -> update());
    editors.activeProperty().subscribe(this::showActive);
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    update();
  }

  private void update() {
    List<Tab> wanted = editors.all().stream().map(this::tab).toList();
    if (!tabs.getTabs().equals(wanted)) {
      tabs.getTabs().removeIf(tab -> !wanted.contains(tab));
      for (int i = 0; i < wanted.size(); i++) {
        if (!tabs.getTabs().contains(wanted.get(i))) {
          tabs.getTabs().add(Math.min(i, tabs.getTabs().size()), wanted.get(i));
        }
      }
    }
    views.keySet().retainAll(editors.known());
    byText.keySet().retainAll(editors.known());
    showActive(editors.active());
  }

  private Tab tab(EditorViewModel text) {
    return byText.computeIfAbsent(text, this::newTab);
  }

  private Tab newTab(EditorViewModel text) {
    var tab = new Tab();
    tab.setUserData(text);
    Runnable title =
        () -> {
          Document document = text.documentProperty().get();
          tab.setText(document.name() + (text.dirtyProperty().get() ? " •" : ""));
          tab.setTooltip(
              new Tooltip(
                  document.path().map(Object::toString).orElseGet(EditorText.NOT_IN_FILE::text)));
        };
    text.documentProperty().subscribe(title);
    text.dirtyProperty().subscribe(title);
    Wording.of(tab, title);
    tab.setOnCloseRequest(
        request -> {
          request.consume();
          closer.accept(text);
        });
    return tab;
  }

  private EditorView viewOf(EditorViewModel text) {
    return views.computeIfAbsent(text, EditorView::new);
  }

  /** Only the active text's pane is in the window. */
  private void showActive(EditorViewModel text) {
    Tab tab = byText.get(text);
    if (tab != null && tabs.getTabs().contains(tab)) {
      byText.forEach((each, other) -> other.setContent(each == text ? content(text) : null));
      tabs.getSelectionModel().select(tab);
    }
  }

  private Node content(EditorViewModel text) {
    Tab tab = tab(text);
    if (tab.getContent() != null) {
      return tab.getContent();
    }
    var pane = new BorderPane(viewOf(text).node());
    pane.setTop(bands(text));
    return pane;
  }

  private Node bands(EditorViewModel text) {
    var live = Wording.text(new ToggleButton(), EditorText.LIVE);
    live.getStyleClass().addAll("flat", "band-button");
    live.setMinWidth(Region.USE_PREF_SIZE);
    Wording.tip(live, EditorText.LIVE_TIP);
    live.selectedProperty().bindBidirectional(editors.options().liveProperty());
    var stale =
        new Band(
            "stale",
            text.staleProperty().map(now -> now ? EditorText.STALE.text() : ""),
            List.<ButtonBase>of(live, Band.button(EditorText.START_ANEW, text::restart)));
    return Lazily.fill(new VBox(), stale.node(), diskBand(text));
  }

  private Node diskBand(EditorViewModel text) {
    return new Band(
            "on-disk",
            text.onDiskProperty().map(now -> words(text, now)),
            List.of(
                Band.button(EditorText.LOAD_IT, () -> reloader.accept(text)),
                Band.button(EditorText.KEEP_TEXT, text::keepText)))
        .node();
  }

  private static String words(EditorViewModel text, DiskStamp.Now now) {
    String name = text.documentProperty().get().name();
    return switch (now) {
      case SAME -> "";
      case CHANGED -> EditorText.CHANGED_ON_DISK.text(name);
      case GONE -> EditorText.GONE.text(name);
    };
  }

  private void selected(Tab tab) {
    if (tab != null && tab.getUserData() instanceof EditorViewModel text) {
      editors.activate(text);
    }
  }

  /** The pane of the active text. */
  public EditorView view() {
    return viewOf(editors.active());
  }

  /** The editor. */
  public Node node() {
    return tabs;
  }
}
