package org.cellscope.app.scopes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Checked;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.FrameView;
import org.cellscope.session.Movement;
import org.cellscope.session.Watch;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolTable;

/**
 * What the scopes pane shows: the blocks of the text as it is now, or was when it last compiled,
 * and which of them the frame runs.
 */
public final class ScopesViewModel {
  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Optional<Entry.Block>> root =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Scope>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalInt> highlighted =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  private Program shown;
  private Optional<CodeScopes> matched = Optional.empty();

  /** The scopes of a session. */
  public ScopesViewModel(SessionViewModel session) {
    this.session = session;
    this.shown = session.programProperty().get();
    session.programProperty().addListener((_, _, program) -> show(program));
    session.checkedProperty().addListener((_, _, found) -> showEdited(found));
    session.sourceChangedProperty().addListener((_, _, _) -> followText());
    session.stateProperty().addListener((_, _, _) -> updateHighlight());
    session.frameProperty().subscribe(this::follow);
    session.attention().selectionProperty().addListener((_, _, _) -> updateHighlight());
    show(shown);
  }

  /** A text that does not compile yet keeps the scopes of the one before. */
  private void showEdited(Checked found) {
    if (session.sourceChangedProperty().get() && found.problem().isEmpty()) {
      show(found.program());
    }
  }

  private void followText() {
    Program opened = session.programProperty().get();
    if (!session.sourceChangedProperty().get() && shown != opened) {
      show(opened);
    }
    follow(session.frameProperty().get());
  }

  /** Says everything again, in another language. */
  void sayAgain() {
    show(shown);
  }

  private void show(Program program) {
    shown = program;
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
              scope,
              symbol.name(),
              texts.label(scope, symbol),
              texts.why(scope, symbol),
              variable));
    }
    for (Scope child : scope.children()) {
      children.add(block(child, texts, program));
    }
    return new Entry.Block(scope, ScopeTexts.title(scope), ScopeTexts.note(scope), children);
  }

  private void follow(Optional<FrameView> frame) {
    current.set(
        frame
            .filter(_ -> shown == session.programProperty().get())
            .filter(f -> f.state() != FrameView.State.RETURNED)
            .flatMap(f -> matched.flatMap(m -> m.scope(f.code()))));
  }

  private void updateHighlight() {
    highlighted.set(
        session
            .attention()
            .selectionProperty()
            .get()
            .variable(session.stateProperty().get())
            .map(this::number)
            .orElse(OptionalInt.empty()));
  }

  /** The number that decides a variable's colour. */
  OptionalInt number(CapturedVariable variable) {
    return shown.captured().number(variable);
  }

  /** The view tells that a line was picked: its text, or its variable, lights up. */
  void pick(Entry entry) {
    switch (entry) {
      case Entry.Block block ->
          session
              .attention()
              .pointedAtProperty()
              .set(block.scope().parent().map(_ -> block.scope().span()));
      case Entry.Name name ->
          session
              .attention()
              .selectionProperty()
              .set(
                  name.variable()
                      .<Selection>map(Selection.Captured::new)
                      .orElse(new Selection.Nothing()));
    }
  }

  /**
   * The place of a name in the frame that runs its block: the shown frame, or the newest one there
   * is; empty when none runs it.
   */
  Optional<Watched> place(Entry.Name name) {
    Optional<CodeObject> code = codeOf(name);
    List<FrameView> frames = session.stateProperty().get().frames();
    return Stream.concat(session.frameProperty().get().stream(), frames.reversed().stream())
        .filter(frame -> code.filter(c -> c == frame.code()).isPresent())
        .findFirst()
        .map(
            frame ->
                frame.variables().stream()
                    .filter(slot -> slot.label().equals(name.name()))
                    .findFirst()
                    .map(slot -> Watched.of(frame, slot))
                    .orElseGet(
                        () ->
                            new Watched(new Watch.Variable(frame.id(), name.name()), name.name())));
  }

  /** The code that a name belongs to; the module's for one that means a global. */
  private Optional<CodeObject> codeOf(Entry.Name name) {
    return switch (name.label()) {
      case GLOBAL -> shown.code();
      case BUILTIN, UNKNOWN -> Optional.empty();
      case LOCAL, PARAMETER, CELL, FREE -> matched.flatMap(m -> m.code(name.scope()));
    };
  }

  /** Moves to where a name's place is written next, or back to where it was written last. */
  void toWrite(Entry.Name name, Movement.Direction direction) {
    place(name)
        .ifPresent(
            place -> {
              switch (direction) {
                case FORWARD -> session.toNextWrite(place);
                case BACK -> session.toLastWrite(place);
              }
            });
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
