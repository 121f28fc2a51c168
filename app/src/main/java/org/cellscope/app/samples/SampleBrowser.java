package org.cellscope.app.samples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.cellscope.app.widget.Wording;

/** All samples by topic, and a search in them; Enter or a double click opens one. */
public final class SampleBrowser {
  /** The row behind that of the first topic. */
  private static final int FIRST_SAMPLE = 1;

  private record Entry(String text, Optional<Sample> sample) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final SampleLibrary library;
  private final Consumer<Sample> opener;
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final TreeView<Entry> tree = new TreeView<>();
  private final BorderPane node = new BorderPane();

  /**
   * A browser of a library.
   *
   * @param opener shows the sample that is chosen
   */
  public SampleBrowser(SampleLibrary library, Consumer<Sample> opener) {
    this.library = library;
    this.opener = opener;
    search.setId("sample-search");
    Wording.prompt(search, SampleText.SEARCH);
    Wording.name(search, SampleText.SEARCH);
    HBox.setHgrow(search, Priority.ALWAYS);
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("panel-note");
    var bar = new HBox(search, count);
    bar.getStyleClass().add("sample-search");
    node.setTop(bar);
    node.setCenter(tree);
    tree.setId("sample-tree");
    tree.setShowRoot(false);
    Wording.name(tree, SampleText.LIST);
    tree.setOnMouseClicked(this::openOnDoubleClick);
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openChosen();
          }
        });
    search.setOnAction(_ -> openFirst());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            tree.requestFocus();
            tree.getSelectionModel().select(FIRST_SAMPLE);
          }
        });
    search.textProperty().subscribe(this::fill);
    Wording.again(node, () -> fill(search.getText()));
  }

  private void fill(String words) {
    Map<String, List<Sample>> found = library.search(words);
    var root = new TreeItem<>(new Entry("", Optional.empty()));
    found.forEach(
        (topic, samples) -> {
          var group = new TreeItem<>(new Entry(topic, Optional.empty()));
          group.setExpanded(true);
          samples.forEach(
              sample ->
                  group
                      .getChildren()
                      .add(new TreeItem<>(new Entry(sample.title(), Optional.of(sample)))));
          root.getChildren().add(group);
        });
    tree.setRoot(root);
    count.setText(SampleText.FOUND.text(found.values().stream().mapToInt(List::size).sum()));
  }

  private void openFirst() {
    tree.getSelectionModel().select(FIRST_SAMPLE);
    openChosen();
  }

  private void openOnDoubleClick(MouseEvent event) {
    if (event.getClickCount() == 2) {
      openChosen();
    }
  }

  private void openChosen() {
    TreeItem<Entry> chosen = tree.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      chosen.getValue().sample().ifPresent(opener);
    }
  }

  /** The pane. */
  public Node node() {
    return node;
  }
}
