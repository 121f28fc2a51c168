package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.cellscope.app.bytecode.BytecodeViewModel.Choice;
import org.cellscope.app.bytecode.BytecodeViewModel.Moment;
import org.cellscope.app.widget.Wording;

/** The bytecode pane: the listing, the value stack beside it, and a line that explains. */
public final class BytecodeView {
  private static final double LISTING = 0.7;

  /** The most that the explanation takes of a low pane. */
  private static final double EXPLANATION = 0.4;

  private static final int LINES_ABOVE = 3;

  private final BytecodeViewModel model;
  private final ListView<Line> listing = new ListView<>();
  private final List<LineCell> cells = new ArrayList<>();
  private final StackRows stack = new StackRows();
  private final HandlerRows exceptions = new HandlerRows(this::scrollTo);
  private final Label explanation = new Label();
  private final ComboBox<Choice> frames = new ComboBox<>();
  private final VBox root;

  private boolean following;
  private boolean isOther;

  /** The pane of a model. */
  public BytecodeView(BytecodeViewModel model) {
    this.model = model;
    listing.setCellFactory(_ -> cell());
    listing.getStyleClass().add("bytecode-listing");
    Wording.name(listing, BytecodeText.BYTECODE);
    listing.setPlaceholder(Wording.label(BytecodeText.NO_FRAME));
    listing.heightProperty().addListener((_, _, _) -> Platform.runLater(this::showCurrent));
    listing.setOnMouseExited(_ -> explainCurrent());
    listing.setOnKeyPressed(
        event -> {
          Line line = listing.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && line != null) {
            model.pick(line);
          }
        });
    listing
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, line) -> Optional.ofNullable(line).ifPresent(this::explain));
    var split = new SplitPane(listing, side());
    split.setDividerPositions(LISTING);
    split.setMinSize(0, 0);
    VBox.setVgrow(split, Priority.ALWAYS);
    explanation.setWrapText(true);
    explanation.setMaxWidth(Double.MAX_VALUE);
    explanation.getStyleClass().add("bytecode-explanation");
    root = new VBox(split, explanation);
    explanation
        .minHeightProperty()
        .bind(
            Bindings.min(
                explanation.prefHeightProperty(), root.heightProperty().multiply(EXPLANATION)));
    root.setMinSize(0, 0);
    root.getStyleClass().add("bytecode");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(BytecodeView.class.getResource("bytecode.css"))
                .toExternalForm());
    model.listingProperty().subscribe(this::show);
    model.momentProperty().subscribe(this::show);
    model.highlightedProperty().subscribe(_ -> cells.forEach(LineCell::mark));
    model.ofPickedLineProperty().subscribe(this::showPickedLine);
    model.choicesProperty().subscribe(_ -> showChoices());
    model.choiceProperty().subscribe(_ -> showChoices());
    Wording.again(root, this::sayAgain);
  }

  private void sayAgain() {
    model.sayAgain();
    show(model.momentProperty().get());
  }

  private LineCell cell() {
    var cell = new LineCell(model, this::explain);
    cells.add(cell);
    return cell;
  }

  private Node side() {
    frames.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Choice choice) {
            return choice == null ? "" : choice.text();
          }

          @Override
          public Choice fromString(String text) {
            throw new UnsupportedOperationException("the choice cannot be edited");
          }
        });
    Wording.name(frames, BytecodeText.FRAME);
    frames.setMaxWidth(Double.MAX_VALUE);
    frames.getStyleClass().add("small");
    frames
        .valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!following && chosen != null) {
                model.choose(chosen);
              }
            });
    var scroll = new ScrollPane(new VBox(stack.node(), exceptions.node()));
    scroll.setFitToWidth(true);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().add("bytecode-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var side = new VBox(frames, scroll);
    side.getStyleClass().add("bytecode-side");
    side.setMinSize(0, 0);
    return side;
  }

  private void showChoices() {
    following = true;
    frames.getItems().setAll(model.choicesProperty().get());
    frames.setValue(model.choiceProperty().get().orElse(null));
    following = false;
  }

  private void show(Optional<CodeListing> shown) {
    listing.getItems().setAll(shown.map(CodeListing::lines).orElse(List.of()));
    exceptions.show(shown.map(CodeListing::handlers).orElse(List.of()));
    exceptions.mark(model.momentProperty().get().offset());
    isOther = true;
  }

  private void scrollTo(int offset) {
    int index = model.listingProperty().get().map(l -> l.indexOf(offset)).orElse(-1);
    if (index >= 0) {
      listing.scrollTo(Math.max(0, index - linesAbove()));
      listing.getSelectionModel().select(index);
    }
  }

  private void showPickedLine(List<Integer> lines) {
    cells.forEach(LineCell::mark);
    if (!lines.isEmpty()) {
      listing.scrollTo(Math.max(0, lines.getFirst() - linesAbove()));
    }
  }

  private void show(Moment moment) {
    cells.forEach(LineCell::mark);
    exceptions.mark(moment.offset());
    stack.show(moment.stack(), moment.blocks());
    if (isOther || !isInSight(moment.index())) {
      showCurrent();
    }
    isOther = false;
    explainCurrent();
  }

  private void showCurrent() {
    int current = model.momentProperty().get().index();
    if (current >= 0) {
      listing.scrollTo(Math.max(0, current - linesAbove()));
    }
  }

  /** Some lines before the one that matters, as many as a low pane has room for. */
  private int linesAbove() {
    if (listing.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getFirstVisibleCell().getHeight() > 0) {
      int rows = (int) (listing.getHeight() / flow.getFirstVisibleCell().getHeight());
      return Math.clamp((rows - 1) / 2, 0, LINES_ABOVE);
    }
    return LINES_ABOVE;
  }

  /** Whether a line of the listing that is shown already can be read where it is. */
  private boolean isInSight(int index) {
    return listing.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null
        && flow.getFirstVisibleCell().getIndex() < index
        && index < flow.getLastVisibleCell().getIndex();
  }

  private void explainCurrent() {
    explanation.setText(model.momentProperty().get().explanation());
  }

  private void explain(Line line) {
    explanation.setText(model.explain(line));
  }

  /** The pane. */
  public Node node() {
    return root;
  }
}
