package org.cellscope.app.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.cellscope.app.widget.Panel;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The lesson of the present sample; can be folded away. */
public final class LessonView {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final SamplesViewModel model;
  private final VBox text = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);
  private final List<Hyperlink> links = new ArrayList<>();
  private final Panel panel;

  /** The lesson of a model. */
  public LessonView(SamplesViewModel model) {
    this.model = model;
    text.getStyleClass().add("lesson");
    scroll.getStyleClass().add("lesson-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.visibleProperty().bind(model.expandedProperty());
    panel =
        new Panel(
            SampleText.LESSON,
            scroll,
            button(SampleText.STOP_BEFORE, Material2MZ.NAVIGATE_BEFORE, model::previousStop),
            button(SampleText.NEXT_STOP, Material2MZ.NAVIGATE_NEXT, model::nextStop),
            foldButton());
    panel.managedProperty().bind(panel.visibleProperty());
    model.currentProperty().subscribe(this::show);
    model.stopProperty().subscribe(this::mark);
    Wording.again(panel, this::showAgain);
  }

  private Button button(SampleText words, Ikon picture, Runnable action) {
    var button = new Button();
    button.setGraphic(new FontIcon(picture));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    Wording.tip(button, words);
    button.disableProperty().bind(model.fittingProperty().not());
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Button foldButton() {
    var icon = new FontIcon(Material2AL.EXPAND_LESS);
    var button = new Button();
    button.setGraphic(icon);
    button.getStyleClass().addAll("button-icon", "flat", "small");
    var tip = new Tooltip();
    button.setTooltip(tip);
    button.setOnAction(_ -> model.expandedProperty().set(!model.expandedProperty().get()));
    Runnable say =
        () -> {
          boolean expanded = model.expandedProperty().get();
          String words = (expanded ? SampleText.FOLD : SampleText.UNFOLD).text();
          icon.setIconCode(expanded ? Material2AL.EXPAND_LESS : Material2AL.EXPAND_MORE);
          tip.setText(words);
          button.setAccessibleText(words);
        };
    Wording.of(button, say);
    model.expandedProperty().subscribe(say);
    return button;
  }

  private void show(Optional<Sample> sample) {
    panel.setVisible(sample.isPresent());
    panel.note().setText(sample.map(Sample::title).orElse(""));
    text.getChildren().clear();
    links.clear();
    sample.ifPresent(
        shown -> shown.lesson().blocks().forEach(block -> text.getChildren().add(node(block))));
    text.getChildren().add(changed());
    scroll.setVvalue(0);
  }

  /** The same sample, in another language. */
  private void showAgain() {
    show(model.currentProperty().get());
    mark(model.stopProperty().get());
  }

  /** Stops belong to the sample as it comes. */
  private Node changed() {
    var words = new Label(SampleText.CHANGED.text());
    words.getStyleClass().add("lesson-changed");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.visibleProperty().bind(model.fittingProperty().not());
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private Node node(Lesson.Block block) {
    TextFlow flow = flow(block);
    return switch (block) {
      case Lesson.Paragraph _ -> flow;
      case Lesson.Listing _ -> {
        flow.getStyleClass().add("lesson-listing");
        yield flow;
      }
      case Lesson.Item item -> {
        var mark = new Label(item.mark());
        mark.getStyleClass().add("lesson-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(flow, Priority.ALWAYS);
        var row = new HBox(mark, flow);
        row.getStyleClass().add("lesson-item");
        row.setAlignment(Pos.TOP_LEFT);
        yield row;
      }
    };
  }

  private TextFlow flow(Lesson.Block block) {
    var flow = new TextFlow();
    OptionalInt question = OptionalInt.empty();
    for (Lesson.Run run : block.runs()) {
      Node node = node(run);
      flow.getChildren().add(node);
      if (question.isPresent()) {
        hideUntilAnswered(node, question.getAsInt());
      }
      if (run instanceof Lesson.Link link && link.target().asked().isPresent()) {
        question = OptionalInt.of(links.size() - 1);
      }
    }
    return flow;
  }

  /** What is said behind a question would answer it. */
  private void hideUntilAnswered(Node node, int question) {
    node.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.answered().contains(question), model.answered()));
    node.managedProperty().bind(node.visibleProperty());
  }

  private Node node(Lesson.Run run) {
    return switch (run) {
      case Lesson.Words(String words, boolean strong) ->
          words(words, strong ? "lesson-strong" : "lesson-text");
      case Lesson.Code(String code) -> words(code, "lesson-code");
      case Lesson.Link link -> link(link);
    };
  }

  private static Text words(String words, String style) {
    var text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }

  private Hyperlink link(Lesson.Link link) {
    boolean asks = link.target().asked().isPresent();
    var node = new Hyperlink(link.text());
    node.getStyleClass().add("lesson-link");
    node.setGraphic(new FontIcon(asks ? Material2AL.HELP_OUTLINE : Material2MZ.PLACE));
    String words = (asks ? SampleText.ASK : SampleText.GO_THERE).text(link.text());
    node.setAccessibleText(words);
    node.setTooltip(new Tooltip(place(link, asks)));
    node.disableProperty().bind(model.fittingProperty().not());
    int number = links.size();
    node.setOnAction(_ -> model.follow(number));
    links.add(node);
    return node;
  }

  private static String place(Lesson.Link link, boolean asks) {
    String line = String.valueOf(link.target().visit().line());
    int number = link.target().visit().number();
    return number == 1
        ? (asks ? SampleText.ASK_BEFORE : SampleText.GO_TO).text(line)
        : (asks ? SampleText.ASK_BEFORE_TIME : SampleText.GO_TO_TIME).text(line, number);
  }

  private void mark(OptionalInt stop) {
    for (int i = 0; i < links.size(); i++) {
      links.get(i).pseudoClassStateChanged(HERE, stop.isPresent() && stop.getAsInt() == i);
      links.get(i).setVisited(false);
    }
    if (stop.isPresent() && stop.getAsInt() < links.size()) {
      reveal(links.get(stop.getAsInt()));
    }
  }

  private void reveal(Node link) {
    double height = text.getHeight() - scroll.getViewportBounds().getHeight();
    if (height > 0) {
      double top = text.sceneToLocal(link.localToScene(0, 0)).getY();
      scroll.setVvalue(
          Math.clamp((top - scroll.getViewportBounds().getHeight() / 3) / height, 0, 1));
    }
  }

  /** The pane. */
  public Node node() {
    return panel;
  }
}
