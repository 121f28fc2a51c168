package org.cellscope.app.scopes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.FrameView;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolTable;

/** What the scopes pane shows: the blocks of the program, and which of them the frame runs. */
public final class ScopesViewModel {
  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Optional<Entry.Block>> root =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Scope>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalInt> highlighted =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  private Optional<CodeScopes> matched = Optional.empty();

  /** The scopes of a session. */
  public ScopesViewModel(SessionViewModel session) {
    this.session = session;
    session.programProperty().subscribe(this::show);
    session.stateProperty().addListener((_, _, _) -> updateHighlight());
    session.frameProperty().subscribe(this::follow);
    session.selectionProperty().addListener((_, _, _) -> updateHighlight());
  }

  private void show(Program program) {
    Optional<Scope> top = program.symbols().map(SymbolTable::root);
    matched = top.flatMap(scope -> program.code().map(code -> new CodeScopes(code, scope)));
    root.set(top.map(scope -> block(scope, new ScopeTexts(scope), program)));
    follow(session.frameProperty().get());
  }

  private Entry.Block block(Scope scope, ScopeTexts texts, Program program) {
    List<Entry> children = new ArrayList<>();
    for (Symbol symbol : scope.symbols()) {
      Optional<CapturedVariable> variable =
          matched
              .flatMap(m -> m.code(scope))
              .flatMap(code -> program.captured().in(code, symbol.name()));
      children.add(
          new Entry.Name(
              symbol.name(), texts.label(scope, symbol), texts.why(scope, symbol), variable));
    }
    for (Scope child : scope.children()) {
      children.add(block(child, texts, program));
    }
    return new Entry.Block(scope, ScopeTexts.title(scope), ScopeTexts.note(scope), children);
  }

  private void follow(Optional<FrameView> frame) {
    current.set(
        frame
            .filter(f -> f.state() != FrameView.State.RETURNED)
            .flatMap(f -> matched.flatMap(m -> m.scope(f.code()))));
  }

  private void updateHighlight() {
    highlighted.set(
        session
            .selectionProperty()
            .get()
            .variable(session.stateProperty().get())
            .map(this::number)
            .orElse(OptionalInt.empty()));
  }

  /** The number that decides a variable's colour. */
  OptionalInt number(CapturedVariable variable) {
    return session.programProperty().get().captured().number(variable);
  }

  /** The view tells that a line was picked: its text, or its variable, lights up. */
  void pick(Entry entry) {
    switch (entry) {
      case Entry.Block block ->
          session.pointedAtProperty().set(block.scope().parent().map(_ -> block.scope().span()));
      case Entry.Name name ->
          session
              .selectionProperty()
              .set(
                  name.variable()
                      .<Selection>map(Selection.Captured::new)
                      .orElse(new Selection.Nothing()));
    }
  }

  /** The module's block; none when the program does not compile. */
  ReadOnlyObjectProperty<Optional<Entry.Block>> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /** The block that the shown frame runs. */
  ReadOnlyObjectProperty<Optional<Scope>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The number of the captured variable that is picked. */
  ReadOnlyObjectProperty<OptionalInt> highlightedProperty() {
    return highlighted.getReadOnlyProperty();
  }
}
