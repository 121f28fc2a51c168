package org.cellscope.app.samples;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.cellscope.app.widget.Panel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The lesson of the present sample; can be folded away. */
public final class LessonView {
  private final VBox text = new VBox();
  private final Panel panel;

  /** The lesson of a model. */
  public LessonView(SamplesViewModel model) {
    text.getStyleClass().add("lesson");
    text.managedProperty().bind(text.visibleProperty());
    text.visibleProperty().bind(model.expandedProperty());
    panel = new Panel("Lesson", text, foldButton(model));
    panel.managedProperty().bind(panel.visibleProperty());
    model.currentProperty().subscribe(this::show);
  }

  private static Button foldButton(SamplesViewModel model) {
    var icon = new FontIcon(Material2AL.EXPAND_LESS);
    var button = new Button();
    button.setGraphic(icon);
    button.getStyleClass().addAll("button-icon", "flat", "small");
    var tip = new Tooltip();
    button.setTooltip(tip);
    button.setOnAction(_ -> model.expandedProperty().set(!model.expandedProperty().get()));
    model
        .expandedProperty()
        .subscribe(
            expanded -> {
              String words = expanded ? "Fold the lesson" : "Unfold the lesson";
              icon.setIconCode(expanded ? Material2AL.EXPAND_LESS : Material2AL.EXPAND_MORE);
              tip.setText(words);
              button.setAccessibleText(words);
            });
    return button;
  }

  private void show(Optional<Sample> sample) {
    panel.setVisible(sample.isPresent());
    panel.note().setText(sample.map(Sample::title).orElse(""));
    text.getChildren().clear();
    sample.ifPresent(
        shown -> shown.lesson().forEach(paragraph -> text.getChildren().add(paragraph(paragraph))));
  }

  private static TextFlow paragraph(Sample.Paragraph paragraph) {
    var flow = new TextFlow();
    for (Sample.Run run : paragraph.runs()) {
      var words = new Text(run.text());
      words.getStyleClass().add(run.code() ? "lesson-code" : "lesson-text");
      flow.getChildren().add(words);
    }
    return flow;
  }

  /** The pane. */
  public Node node() {
    return panel;
  }
}
