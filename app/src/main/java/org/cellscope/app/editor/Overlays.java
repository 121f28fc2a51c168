package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;

/** What lies over the colours of a text: matches, the expression, brackets, problems. */
final class Overlays {
  private final CodeArea area;
  private final EditorViewModel model;
  private final FindViewModel find;
  private final StyledText styled;

  Overlays(CodeArea area, EditorViewModel model, FindViewModel find, StyledText styled) {
    this.area = area;
    this.model = model;
    this.find = find;
    this.styled = styled;
  }

  /** Follows what changes by itself; the caret and the text are the view's. */
  void follow() {
    model.evaluatedProperty().subscribe(_ -> update());
    model.pointedAtProperty().subscribe(_ -> update());
    model.selectedProperty().subscribe(_ -> update());
    find.matchesProperty().subscribe(_ -> update());
  }

  void update() {
    List<Styles.Overlay> now = new ArrayList<>();
    find.matchesProperty().get().forEach(r -> now.add(new Styles.Overlay(r, "match")));
    model.selectedProperty().get().forEach(r -> now.add(new Styles.Overlay(r, "selected-name")));
    add(now, model.evaluatedProperty().get(), "evaluated");
    add(now, model.hereProperty().get().flatMap(EditorViewModel.Here::expression), "expression");
    add(now, model.pointedAtProperty().get(), "pointed-at");
    add(now, model.problemProperty().get(), "problem");
    addBrackets(now);
    styled.overlay(now);
  }

  /** The caret can be ahead of what the model has heard of the text. */
  private void addBrackets(List<Styles.Overlay> to) {
    if (area.getLength() == model.text().length()) {
      Brackets.at(model.text(), model.tokens(), area.getCaretPosition())
          .ifPresent(
              pair ->
                  pair.places()
                      .forEach(r -> add(to, Optional.of(r), pair.matched() ? "bracket" : "stray")));
    }
  }

  private void add(List<Styles.Overlay> to, Optional<Range> range, String styleClass) {
    range.stream()
        .flatMap(r -> r.withoutIndentation(model.text()).stream())
        .forEach(r -> to.add(new Styles.Overlay(r, styleClass)));
  }
}
