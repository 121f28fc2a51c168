package org.cellscope.app.editor;

import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;

/** Finding and replacing in a text area, with the bar for it. */
final class Finder implements FindBar.Target {
  private final CodeArea area;
  private final FindViewModel model;
  private final Consumer<PythonEditing.Edit> maker;
  private final FindBar bar;

  /**
   * A closed bar over a text.
   *
   * @param maker makes the replacements
   */
  Finder(CodeArea area, FindViewModel model, Consumer<PythonEditing.Edit> maker) {
    this.area = area;
    this.model = model;
    this.maker = maker;
    this.bar = new FindBar(model, this);
    model.currentProperty().subscribe(found -> found.ifPresent(this::select));
  }

  private void select(Range range) {
    area.selectRange(range.start(), range.end());
    area.requestFollowCaret();
  }

  /** Opens the bar for finding, or for replacing as well. */
  void open(boolean toReplace) {
    model.open(area.getSelectedText(), area.getSelection().getStart(), toReplace);
    bar.focus();
  }

  /** Goes to the next place of what is looked for; asks what that is if nothing is. */
  @Override
  public void next() {
    if (model.openProperty().get()) {
      model.next(area.getCaretPosition());
    } else {
      open(false);
    }
  }

  /** Goes to the place before. */
  @Override
  public void previous() {
    if (model.openProperty().get()) {
      model.previous(area.getSelection().getStart());
    } else {
      open(false);
    }
  }

  @Override
  public void replace() {
    model
        .replace()
        .ifPresent(
            edit -> {
              maker.accept(edit);
              model.from(edit.caret());
            });
  }

  @Override
  public void replaceAll() {
    model.replaceAll().ifPresent(maker);
  }

  @Override
  public void leave() {
    area.requestFocus();
  }

  FindBar bar() {
    return bar;
  }
}
