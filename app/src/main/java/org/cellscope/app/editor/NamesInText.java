package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.session.CapturedVariable;

/** What the names in a text mean: captured variables, and places in the frame that is shown. */
final class NamesInText {
  final ReadOnlyObjectWrapper<CapturedNames> captured;

  /** Where the variable is named that all panes light up. */
  final ReadOnlyObjectWrapper<List<Range>> selected = new ReadOnlyObjectWrapper<>(List.of());

  private final SessionViewModel session;
  private String text = "";
  private Optional<List<Token>> tokens = Optional.empty();

  NamesInText(SessionViewModel session) {
    this.session = session;
    this.captured = new ReadOnlyObjectWrapper<>(new CapturedNames(session.programProperty().get()));
  }

  void setText(String now) {
    text = now;
    tokens = Optional.empty();
  }

  /** A program has been compiled; it counts if it is this text. */
  void show(Program program) {
    if (program.source().text().equals(text)) {
      captured.set(new CapturedNames(program));
    }
    updateSelected();
  }

  /** The tokens of the text as it is now. */
  List<Token> tokens() {
    List<Token> known = tokens.orElseGet(() -> PythonLexer.tokens(text));
    tokens = Optional.of(known);
    return known;
  }

  private Stream<Token> at(int offset) {
    return tokens().stream().filter(token -> token.start() <= offset && offset <= token.end());
  }

  /** Selects the captured variable that is named at an offset. */
  void select(int offset) {
    Optional<CapturedVariable> under =
        at(offset).flatMap(token -> variable(token).stream()).findFirst();
    boolean shown = session.attention().selectionProperty().get() instanceof Selection.Captured;
    if (under.isPresent()) {
      session.attention().selectionProperty().set(new Selection.Captured(under.get()));
    } else if (shown) {
      session.attention().selectionProperty().set(new Selection.Nothing());
    }
  }

  /** The place that the name at an offset means in the shown frame, or in the module. */
  Optional<Watched> placeAt(int offset) {
    return at(offset)
        .map(token -> text.substring(token.start(), token.end()))
        .flatMap(name -> place(name).stream())
        .findFirst();
  }

  private Optional<Watched> place(String name) {
    return Stream.concat(
            session.frameProperty().get().stream(),
            session.stateProperty().get().frames().stream().limit(1))
        .flatMap(
            frame ->
                frame.variables().stream()
                    .filter(slot -> slot.label().equals(name))
                    .map(slot -> Watched.of(frame, slot)))
        .findFirst();
  }

  void updateSelected() {
    Optional<CapturedVariable> picked =
        session.attention().highlightProperty().get().variable(session.stateProperty().get());
    selected.set(
        picked.isEmpty()
            ? List.of()
            : tokens().stream()
                .filter(token -> variable(token).equals(picked))
                .map(token -> new Range(token.start(), token.end()))
                .toList());
  }

  private Optional<CapturedVariable> variable(Token token) {
    CapturedNames names = captured.get();
    OptionalInt number = names.number(token, text);
    return number.isPresent() ? Optional.of(names.variable(number.getAsInt())) : Optional.empty();
  }
}
