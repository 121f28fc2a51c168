package org.cellscope.app.editor;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.app.widget.Panel;
import org.cellscope.session.Breakpoint;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.wellbehaved.event.Nodes;

/** The editor pane. */
public final class EditorView {
  private static final Duration REST = Duration.millis(350);
  private static final int NO_LINE = 0;

  private final EditorViewModel model;
  private final CodeArea area = new CodeArea();
  private final Label problem = new Label();
  private final Panel panel;
  private final Gutter gutter;
  private final PauseTransition rest = new PauseTransition(REST);

  private Styles styles;
  private List<Styles.Overlay> overlays = List.of();
  private int shownLine = NO_LINE;
  private String shownLineClass = "";
  private boolean replacing;

  /** The editor of a model. */
  public EditorView(EditorViewModel model) {
    this.model = model;
    this.styles = Styles.of("", model.namesProperty().get());
    this.panel = new Panel("Editor", content());
    area.getStyleClass().add("code");
    area.setAccessibleText("Program text");
    this.gutter = new Gutter(model, () -> area.getParagraphs().size());
    area.setParagraphGraphicFactory(gutter);
    area.plainTextChanges().subscribe(this::changed);
    area.caretPositionProperty()
        .addListener(
            (_, _, offset) -> {
              if (!replacing && area.isFocused()) {
                model.caretAt(offset);
              }
            });
    rest.setOnFinished(_ -> model.rested());
    area.setContextMenu(new ContextMenu(new MenuItem()));
    area.setOnContextMenuRequested(this::fillMenu);
    addKeys();
    follow();
  }

  /** The name under the pointer decides what there is to ask. */
  private void fillMenu(ContextMenuEvent event) {
    int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
    area.getContextMenu()
        .getItems()
        .setAll(model.placeAt(offset).map(this::writeItems).orElse(List.of()));
    if (area.getContextMenu().getItems().isEmpty()) {
      area.getContextMenu().getItems().add(item("Breakpoint in This Line", this::toggleUnderCaret));
    }
  }

  private List<MenuItem> writeItems(Watched place) {
    SessionViewModel session = model.session();
    return List.of(
        item("Who Wrote " + place.name() + " Last?", () -> session.toLastWrite(place)),
        item("Next Write of " + place.name(), () -> session.toNextWrite(place)));
  }

  private void toggleUnderCaret() {
    model.session().breakpoints().toggle(caretLine());
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private Node content() {
    problem.getStyleClass().addAll("editor-problem", "code");
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.textProperty().bind(model.problemTextProperty());
    var pane = new BorderPane(new StackPane(new VirtualizedScrollPane<>(area)));
    pane.setBottom(problem);
    BorderPane.setAlignment(problem, Pos.CENTER_LEFT);
    return pane;
  }

  private void follow() {
    model.documentProperty().subscribe(this::replaceText);
    model.dirtyProperty().subscribe(_ -> updateNote());
    model.session().sourceChangedProperty().subscribe(_ -> updateNote());
    model.namesProperty().subscribe(_ -> restyle());
    model.hereProperty().subscribe(this::showHere);
    model.pointedAtProperty().subscribe(_ -> updateOverlays());
    model.problemProperty().subscribe(this::showProblem);
    model.selectedProperty().subscribe(_ -> updateOverlays());
    model.session().breakpoints().allProperty().subscribe(this::updateGutter);
  }

  /** A program that has failed shows where; while one types, the text stays where it is. */
  private void showProblem(Optional<Range> problem) {
    updateOverlays();
    if (!model.session().sourceChangedProperty().get()) {
      problem
          .filter(range -> range.start() <= area.getLength())
          .map(range -> area.offsetToPosition(range.start(), Bias.Forward).getMajor())
          .ifPresent(area::showParagraphInViewport);
    }
  }

  private void updateNote() {
    panel
        .note()
        .setText(
            model.documentProperty().get().name()
                + (model.dirtyProperty().get() ? " •" : "")
                + (model.session().sourceChangedProperty().get()
                    ? "   edited: the steps are those of the text before"
                    : ""));
  }

  private void replaceText(Document document) {
    if (!area.getText().equals(document.text())) {
      replacing = true;
      area.replaceText(document.text());
      area.getUndoManager().forgetHistory();
      area.moveTo(0);
      area.showParagraphAtTop(0);
      replacing = false;
      styles = Styles.of("", model.namesProperty().get());
      restyle();
    }
    updateNote();
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
      apply(new Range(start, start + change.getInserted().length()));
      rest.playFromStart();
    }
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void restyle() {
    Styles before = styles;
    styles = Styles.of(area.getText(), model.namesProperty().get());
    apply(styles.difference(before));
    updateOverlays();
  }

  private void updateOverlays() {
    List<Styles.Overlay> now = new ArrayList<>();
    model.selectedProperty().get().forEach(r -> add(now, Optional.of(r), "selected-name"));
    add(now, model.hereProperty().get().flatMap(EditorViewModel.Here::expression), "expression");
    add(now, model.pointedAtProperty().get(), "pointed-at");
    add(now, model.problemProperty().get(), "problem");
    if (!now.equals(overlays)) {
      List<Styles.Overlay> before = overlays;
      overlays = now;
      before.forEach(overlay -> apply(overlay.range()));
      now.forEach(overlay -> apply(overlay.range()));
    }
  }

  private void add(List<Styles.Overlay> to, Optional<Range> range, String styleClass) {
    range
        .map(r -> clipped(r, area.getLength()))
        .filter(r -> r.start() < r.end())
        .ifPresent(r -> to.add(new Styles.Overlay(r, styleClass)));
  }

  private static Range clipped(Range range, int length) {
    return new Range(Math.min(range.start(), length), Math.min(range.end(), length));
  }

  private void apply(Range wanted) {
    Range range = clipped(wanted, area.getLength());
    if (range.start() < range.end()) {
      area.setStyleSpans(range.start(), styles.spans(range, overlays));
    }
  }

  private void showHere(Optional<EditorViewModel.Here> here) {
    int line = here.map(EditorViewModel.Here::line).orElse(NO_LINE);
    String lineClass = here.map(h -> h.current() ? "current-line" : "caller-line").orElse("");
    if (line != shownLine || !lineClass.equals(shownLineClass)) {
      int before = shownLine;
      shownLine = line;
      shownLineClass = lineClass;
      markLine(before, List.of());
      markLine(line, List.of(lineClass));
      if (line != NO_LINE && line <= area.getParagraphs().size()) {
        area.showParagraphInViewport(line - 1);
      }
    }
    updateOverlays();
  }

  private void markLine(int line, List<String> classes) {
    if (line != NO_LINE && line <= area.getParagraphs().size()) {
      area.setParagraphStyle(line - 1, classes);
      area.recreateParagraphGraphic(line - 1);
    }
  }

  private void updateGutter(List<Breakpoint> before, List<Breakpoint> now) {
    Set<Integer> lines = new TreeSet<>();
    Stream.concat(
            before.stream().filter(each -> !now.contains(each)),
            now.stream().filter(each -> !before.contains(each)))
        .filter(Breakpoint.Line.class::isInstance)
        .forEach(each -> lines.add(((Breakpoint.Line) each).line()));
    for (int line : lines) {
      if (line <= area.getParagraphs().size()) {
        area.recreateParagraphGraphic(line - 1);
      }
    }
  }

  private void addKeys() {
    Nodes.addInputMap(
        area,
        sequence(
            consume(keyPressed(KeyCode.ENTER), _ -> edit(PythonEditing::newLine)),
            consume(keyPressed(KeyCode.TAB), _ -> edit(PythonEditing::indent)),
            consume(
                keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                _ -> edit(PythonEditing::outdent)),
            consume(
                keyPressed(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN),
                _ -> edit(PythonEditing::toggleComment))));
  }

  @FunctionalInterface
  private interface Editing {
    PythonEditing.Edit apply(String text, int start, int end);
  }

  private void edit(Editing editing) {
    var selection = area.getSelection();
    PythonEditing.Edit edit =
        editing.apply(area.getText(), selection.getStart(), selection.getEnd());
    area.replaceText(edit.start(), edit.end(), edit.text());
    area.selectRange(edit.anchor(), edit.caret());
    area.requestFollowCaret();
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
    return panel;
  }
}
