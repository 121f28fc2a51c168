package org.cellscope.app.editor;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import java.time.Duration;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cellscope.app.widget.Lazily;
import org.cellscope.app.widget.Shortcuts;
import org.cellscope.app.widget.Wording;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.Nodes;

/** The pane of one text. */
public final class EditorView {
  private static final javafx.util.Duration REST = javafx.util.Duration.millis(350);
  private static final Duration HOVER = Duration.ofMillis(400);

  private final EditorViewModel model;
  private final CodeArea area = new CodeArea();
  private final FindViewModel find = new FindViewModel();
  private final Finder finder = new Finder(area, find, this::make);
  private final LineMarks lines;
  private final NoteLayer notes = new NoteLayer(area);
  private final ProblemTip tip;
  private final BorderPane root = new BorderPane();
  private final CompletionViewModel completion;
  private final Gutter gutter;
  private final StyledText styled;
  private final Overlays overlays;
  private final PauseTransition rest = new PauseTransition(REST);

  private boolean replacing;

  /** The pane of a model. */
  public EditorView(EditorViewModel model) {
    this.model = model;
    this.styled = new StyledText(area, model.namesProperty().get());
    this.overlays = new Overlays(area, model, find, styled);
    this.tip = new ProblemTip(area, model);
    this.completion = new CompletionViewModel(model);
    new CompletionPopup(area, completion, this::completed);
    area.getStyleClass().add("code");
    Wording.name(area, EditorText.TEXT);
    this.gutter = new Gutter(model, () -> area.getParagraphs().size());
    area.setParagraphGraphicFactory(gutter);
    this.lines = new LineMarks(area, gutter);
    area.plainTextChanges().subscribe(this::changed);
    area.caretPositionProperty().addListener((_, _, offset) -> caretMoved(offset));
    area.setMouseOverTextDelay(HOVER);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        over -> tip.show(over.getCharacterIndex(), over.getScreenPosition()));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    area.heightProperty().addListener((_, _, _) -> lines.resized());
    rest.setOnFinished(_ -> model.rested());
    new EditorMenu(area, model);
    fill();
    addKeys();
    follow();
  }

  private void fill() {
    var problem = new Label();
    problem.getStyleClass().addAll("editor-problem", "code");
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.textProperty().bind(model.problemTextProperty());
    root.getStyleClass().add("editor");
    root.setCenter(new StackPane(new VirtualizedScrollPane<>(area), notes.node()));
    root.setBottom(Lazily.fill(new VBox(), finder.bar().node(), problem));
    BorderPane.setAlignment(problem, Pos.CENTER_LEFT);
    root.setMinSize(0, 0);
  }

  private void follow() {
    model.replacementsProperty().subscribe(_ -> replaceText());
    model.namesProperty().subscribe(_ -> restyle());
    model.hereProperty().subscribe(this::showHere);
    model.notesProperty().subscribe(notes::show);
    model.pointedAtProperty().subscribe(at -> at.ifPresent(this::reveal));
    model.problemProperty().subscribe(this::showProblem);
    model.breakpointsProperty().subscribe(lines::showBreakpoints);
    overlays.follow();
  }

  /** A program that has failed shows where; while one types, the text stays where it is. */
  private void showProblem(Optional<Range> problem) {
    overlays.update();
    if (!model.staleProperty().get()) {
      problem.ifPresent(this::reveal);
    }
  }

  private void reveal(Range range) {
    if (range.start() <= area.getLength()) {
      area.showParagraphInViewport(area.offsetToPosition(range.start(), Bias.Forward).getMajor());
    }
  }

  private void replaceText() {
    if (!area.getText().equals(model.text())) {
      replacing = true;
      area.replaceText(model.text());
      area.getUndoManager().forgetHistory();
      area.moveTo(0);
      area.showParagraphAtTop(0);
      replacing = false;
      styled.replaced(model.namesProperty().get());
      find.textChanged(model.text());
    }
  }

  private void changed(PlainTextChange change) {
    if (!replacing) {
      var at = area.offsetToPosition(change.getPosition(), Bias.Forward);
      int removed = lineEnds(change.getRemoved());
      int inserted = lineEnds(change.getInserted());
      boolean movesItsLine = at.getMinor() == 0 && removed == 0 && inserted > 0;
      model.edited(area.getText());
      model
          .session()
          .breakpoints()
          .linesReplaced(at.getMajor() + (movesItsLine ? 0 : 1), removed, inserted);
      restyle();
      int start = change.getPosition();
      styled.apply(new Range(start, start + change.getInserted().length()));
      find.textChanged(area.getText());
      suggest(change);
      rest.playFromStart();
    }
  }

  /** Names are offered while they are typed, not when text is pasted, taken back or completed. */
  private void suggest(PlainTextChange change) {
    int end = change.getPosition() + change.getInserted().length();
    boolean typed = change.getInserted().length() == 1 && change.getRemoved().isEmpty();
    boolean narrows =
        change.getInserted().isEmpty() && !completion.offerProperty().get().items().isEmpty();
    if (area.isFocused() && (typed || narrows)) {
      completion.look(end, false);
    } else {
      completion.dismiss();
    }
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void caretMoved(int offset) {
    if (!replacing) {
      overlays.update();
      if (area.isFocused()) {
        model.caretAt(offset);
      }
    }
  }

  private void restyle() {
    styled.restyle(model.namesProperty().get());
    overlays.update();
  }

  private void showHere(Optional<EditorViewModel.Here> here) {
    lines.showHere(here);
    overlays.update();
  }

  private void addKeys() {
    Shortcuts.prepare(area);
    Nodes.addInputMap(
        area,
        sequence(
            consume(keyPressed(KeyCode.ENTER), _ -> edit(PythonEditing::newLine)),
            consume(keyPressed(KeyCode.TAB), _ -> edit(PythonEditing::indent)),
            consume(
                keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                _ -> edit(PythonEditing::outdent))));
  }

  @FunctionalInterface
  private interface Editing {
    PythonEditing.Edit apply(String text, int start, int end);
  }

  private void edit(Editing editing) {
    var selection = area.getSelection();
    make(editing.apply(area.getText(), selection.getStart(), selection.getEnd()));
  }

  private void make(PythonEditing.Edit edit) {
    area.replaceText(edit.start(), edit.end(), edit.text());
    area.selectRange(edit.anchor(), edit.caret());
    area.requestFollowCaret();
  }

  /** Comments the lines of the selection out, or in again. */
  public void toggleComment() {
    edit(PythonEditing::toggleComment);
  }

  /** Offers what the name at the caret can become. */
  public void complete() {
    area.requestFocus();
    completion.look(area.getCaretPosition(), true);
  }

  private void completed(int start, String name) {
    int caret = start + name.length();
    make(new PythonEditing.Edit(start, area.getCaretPosition(), name, caret, caret));
    completion.dismiss();
  }

  /** Opens the bar for finding, or for replacing as well. */
  public void find(boolean toReplace) {
    finder.open(toReplace);
  }

  /** Goes to the next place of what is looked for; asks what that is if nothing is. */
  public void findNext() {
    finder.next();
  }

  /** Goes to the place before. */
  public void findPrevious() {
    finder.previous();
  }

  /** Opens the editor of a breakpoint's condition beside the line with the caret. */
  public void editCondition() {
    int line = caretLine();
    area.requestFollowCaret();
    gutter.editCondition(line, area, area.getCaretBounds());
  }

  /** The line with the caret, counted from 1. */
  public int caretLine() {
    return area.getCurrentParagraph() + 1;
  }

  /** Takes back the last edit. */
  public void undo() {
    area.undo();
  }

  /** Does it again. */
  public void redo() {
    area.redo();
  }

  /** Puts the caret into the text. */
  public void focus() {
    area.requestFocus();
  }

  /** The pane. */
  public Node node() {
    return root;
  }
}
