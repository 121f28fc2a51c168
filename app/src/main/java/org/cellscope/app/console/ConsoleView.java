package org.cellscope.app.console;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Lazily;
import org.cellscope.app.widget.Panel;
import org.cellscope.app.widget.Shortcuts;
import org.cellscope.app.widget.Wording;
import org.cellscope.session.OutputLog;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** The console pane. */
public final class ConsoleView {
  private final ConsoleViewModel model;
  private final StyleClassedTextArea area = new StyleClassedTextArea();
  private final TextField input = new TextField();
  private final Panel panel;

  private ConsoleViewModel.Content shown;

  /**
   * The console of a model.
   *
   * @param prompt stands below the output
   */
  public ConsoleView(ConsoleViewModel model, PromptView prompt) {
    this.model = model;
    this.shown = new ConsoleViewModel.Content(new OutputLog(), 0, 0, 0, "");
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().addAll("console", "code");
    Shortcuts.prepare(area);
    Wording.name(area, ConsoleText.OUTPUT);
    var output = new StackPane(new VirtualizedScrollPane<>(area));
    output.setMinHeight(0);
    VBox.setVgrow(output, Priority.ALWAYS);
    var pane = new BorderPane(Lazily.fill(new VBox(), output, prompt.said()));
    pane.setBottom(Lazily.fill(new VBox(), inputLine(), prompt.node()));
    area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::followClick);
    area.addEventHandler(KeyEvent.KEY_PRESSED, this::followEnter);
    area.focusedProperty()
        .subscribe(
            focused ->
                area.setShowCaret(focused ? Caret.CaretVisibility.ON : Caret.CaretVisibility.OFF));
    panel = new Panel(ConsoleText.CONSOLE, pane);
    model.contentProperty().subscribe(this::show);
    Wording.again(panel, () -> tellLeftOut(shown.start()));
  }

  private Node inputLine() {
    Label prompt = Wording.label(ConsoleText.INPUT);
    prompt.setLabelFor(input);
    input.getStyleClass().add("code");
    Wording.prompt(input, ConsoleText.INPUT_PROMPT);
    Wording.name(input, ConsoleText.INPUT_NAME);
    HBox.setHgrow(input, Priority.ALWAYS);
    var line = new HBox(prompt, input);
    line.getStyleClass().add("console-input");
    line.setAlignment(Pos.CENTER_LEFT);
    line.managedProperty().bind(line.visibleProperty());
    line.visibleProperty().bind(model.waitingProperty());
    input.setOnAction(
        _ -> {
          String typed = input.getText();
          input.clear();
          model.answer(typed);
        });
    model
        .waitingProperty()
        .subscribe(
            waiting -> {
              if (waiting) {
                input.requestFocus();
              }
            });
    return line;
  }

  /** Output at a step is a prefix of output at later ones: only the difference is touched. */
  private void show(ConsoleViewModel.Content now) {
    boolean continues =
        now.log() == shown.log() && now.start() == shown.start() && shown.epilogue().isEmpty();
    int common = continues ? Math.min(shown.length(), now.length()) : now.start();
    if (area.getLength() > common - now.start()) {
      // The area may ask for a selection in lines that are gone.
      area.moveTo(common - now.start());
      area.deleteText(common - now.start(), area.getLength());
    }
    if (shown.written() > 0 && common > now.start()) {
      restyle(now, Math.max(now.start(), common - shown.written()), common);
    }
    int old = area.getLength();
    for (OutputLog.Piece piece : ConsoleViewModel.pieces(now, common)) {
      area.append(piece.text(), styleClass(piece.source()));
    }
    if (now.written() > 0) {
      int end = now.length() - now.start();
      area.setStyle(Math.max(0, end - now.written()), end, List.of("out", "written"));
    }
    markPlaces(old);
    tellLeftOut(now.start());
    shown = now;
    showEnd();
  }

  /** The last line that something is written in comes into sight, not the empty one below it. */
  private void showEnd() {
    boolean endsLine = area.getText().endsWith("\n");
    area.moveTo(area.getLength() - (endsLine ? 1 : 0));
    area.requestFollowCaret();
  }

  private void tellLeftOut(int characters) {
    panel.note().setText(characters == 0 ? "" : ConsoleText.LEFT_OUT.text(characters));
  }

  /** Makes the places in what was written links, from the line on where it began. */
  private void markPlaces(int from) {
    int start = from - area.offsetToPosition(from, Bias.Backward).getMinor();
    for (Traceback.Place place : model.places(area.getText(start, area.getLength()))) {
      area.setStyle(start + place.from(), start + place.to(), List.of("err", "link"));
    }
  }

  private void followClick(MouseEvent event) {
    if (area.getSelectedText().isEmpty()) {
      follow(area.hit(event.getX(), event.getY()).getInsertionIndex());
    }
  }

  private void followEnter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      follow(area.getCaretPosition());
    }
  }

  /** Goes to the place that the line of an offset names. */
  private void follow(int offset) {
    int paragraph = area.offsetToPosition(offset, Bias.Forward).getMajor();
    model.places(area.getText(paragraph)).stream()
        .findFirst()
        .ifPresent(place -> model.goTo(place.line()));
  }

  private void restyle(ConsoleViewModel.Content content, int from, int to) {
    int at = from - content.start();
    for (OutputLog.Piece piece : content.log().pieces(from, to)) {
      area.setStyle(at, at + piece.text().length(), List.of(styleClass(piece.source())));
      at += piece.text().length();
    }
  }

  private static String styleClass(OutputLog.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  /** The pane. */
  public Node node() {
    return panel;
  }
}
