package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Evaluation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.symtable.SymbolTable;

/** Offers names while one types; attributes are asked of the objects at the cursor. */
final class CompletionViewModel {
  private static final Completions.Offer NOTHING = new Completions.Offer(0, List.of());

  /** How much of a name makes it worth guessing. */
  private static final int WORTH = 2;

  private final EditorViewModel editor;
  private final ReadOnlyObjectWrapper<Completions.Offer> offer =
      new ReadOnlyObjectWrapper<>(NOTHING);
  private Optional<Program> compiled = Optional.empty();
  private int question;

  CompletionViewModel(EditorViewModel editor) {
    this.editor = editor;
    SessionViewModel session = editor.session();
    learn(session.programProperty().get());
    learn(session.checkedProperty().get().program());
  }

  /** The newest text of which the blocks are known. */
  private void learn(Program program) {
    if (program.symbols().isPresent()) {
      compiled = Optional.of(program);
    }
  }

  /**
   * Looks what there is for the caret.
   *
   * @param asked whether the user has asked, rather than typed
   */
  void look(int caret, boolean asked) {
    question++;
    SessionViewModel session = editor.session();
    learn(session.programProperty().get());
    learn(session.checkedProperty().get().program());
    var completions = new Completions(editor.text(), Math.min(caret, editor.text().length()));
    if (!completions.isPossible(editor.tokens())
        || !asked && !completions.isAttribute() && completions.prefix().length() < WORTH) {
      dismiss();
    } else if (completions.isAttribute()) {
      dismiss();
      completions.receiver().ifPresent(receiver -> askFor(receiver, completions));
    } else {
      offer.set(
          completions.names(
              compiled.flatMap(Program::symbols).map(SymbolTable::root),
              compiled.map(Program::source).orElseGet(editor::source),
              editor.tokens()));
    }
  }

  private void askFor(String receiver, Completions completions) {
    SessionViewModel session = editor.session();
    Optional<FrameView> frame =
        session
            .frameProperty()
            .get()
            .or(() -> session.stateProperty().get().frames().stream().findFirst());
    int mine = ++question;
    frame.ifPresent(
        shown ->
            session.ask(
                lab -> names(lab, shown.id(), receiver, completions),
                names -> {
                  if (mine == question) {
                    offer.set(completions.attributes(names));
                  }
                }));
  }

  /** On copies of the objects as they are at the cursor; what is imported need not have run. */
  private static String names(Lab lab, int frame, String receiver, Completions completions) {
    return dir(lab, frame, receiver)
        .or(
            () ->
                completions
                    .moduleOf(receiver)
                    .flatMap(module -> dir(lab, frame, "__import__('" + module + "')")))
        .orElse("");
  }

  private static Optional<String> dir(Lab lab, int frame, String object) {
    return lab.evaluate(frame, "dir(" + object + ")") instanceof Evaluation.Value value
        ? Optional.of(value.repr())
        : Optional.empty();
  }

  void dismiss() {
    question++;
    offer.set(NOTHING);
  }

  ReadOnlyObjectProperty<Completions.Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }
}
