package org.cellscope.app.scopes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.cellscope.app.widget.Wording;
import org.cellscope.symtable.Scope;
import org.jspecify.annotations.Nullable;

/** The scopes pane: the symbol table as a tree. */
public final class ScopesView {
  private final TreeView<Entry> tree = new TreeView<>();
  private final List<EntryCell> cells = new ArrayList<>();
  private final StackPane root;

  /** The pane of a model. */
  public ScopesView(ScopesViewModel model) {
    tree.setCellFactory(
        _ -> {
          var cell = new EntryCell(model);
          cells.add(cell);
          return cell;
        });
    tree.getStyleClass().addAll("scopes", "dense");
    Wording.name(tree, ScopeText.SCOPES);
    tree.setOnKeyPressed(
        event -> {
          TreeItem<Entry> item = tree.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && item != null) {
            model.pick(item.getValue());
          }
        });
    Label nothing = Wording.label(ScopeText.NOTHING);
    nothing.visibleProperty().bind(tree.rootProperty().isNull());
    root = new StackPane(tree, nothing);
    root.setMinSize(0, 0);
    root.getStylesheets()
        .add(Objects.requireNonNull(ScopesView.class.getResource("scopes.css")).toExternalForm());
    model.rootProperty().subscribe(this::show);
    Wording.again(root, model::sayAgain);
    model.currentProperty().subscribe(this::follow);
    model.highlightedProperty().subscribe(_ -> cells.forEach(EntryCell::mark));
  }

  /** What the user has collapsed stays so while the text is being typed. */
  private void show(Optional<Entry.Block> block) {
    Set<String> collapsed = new HashSet<>();
    if (tree.getRoot() != null) {
      collectCollapsed(tree.getRoot(), "", collapsed);
    }
    tree.setRoot(block.map(top -> item(top, "", collapsed)).orElse(null));
  }

  private static void collectCollapsed(TreeItem<Entry> item, String path, Set<String> collapsed) {
    if (item.getValue() instanceof Entry.Block block) {
      String here = path + "/" + block.title();
      if (!item.isExpanded()) {
        collapsed.add(here);
      }
      item.getChildren().forEach(child -> collectCollapsed(child, here, collapsed));
    }
  }

  private static TreeItem<Entry> item(Entry entry, String path, Set<String> collapsed) {
    var item = new TreeItem<>(entry);
    if (entry instanceof Entry.Block block) {
      String here = path + "/" + block.title();
      item.setExpanded(!collapsed.contains(here));
      block.children().forEach(child -> item.getChildren().add(item(child, here, collapsed)));
    }
    return item;
  }

  private void follow(Optional<Scope> current) {
    cells.forEach(EntryCell::mark);
    TreeItem<Entry> top = tree.getRoot();
    if (top != null && current.isPresent()) {
      TreeItem<Entry> found = find(top, current.get());
      int row = found == null ? -1 : tree.getRow(found);
      if (row >= 0) {
        tree.scrollTo(row);
      }
    }
  }

  private static @Nullable TreeItem<Entry> find(TreeItem<Entry> item, Scope scope) {
    if (item.getValue() instanceof Entry.Block block && block.scope() == scope) {
      return item;
    }
    for (TreeItem<Entry> child : item.getChildren()) {
      TreeItem<Entry> found = find(child, scope);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The pane. */
  public Node node() {
    return root;
  }
}
