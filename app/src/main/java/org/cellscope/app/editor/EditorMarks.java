package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Checked;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.FrameView;
import org.cellscope.session.Notice;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/** What the session marks in a text: where it is, what it computed, and what is wrong. */
final class EditorMarks {
  final ReadOnlyObjectWrapper<Optional<EditorViewModel.Here>> here =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<Optional<Range>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<String> problemText = new ReadOnlyObjectWrapper<>("");
  final ReadOnlyObjectWrapper<Optional<Range>> pointedAt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<Optional<Range>> evaluated =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<List<LineNote>> notes = new ReadOnlyObjectWrapper<>(List.of());

  private final SessionViewModel session;
  private final EditorViewModel editor;

  EditorMarks(SessionViewModel session, EditorViewModel editor) {
    this.session = session;
    this.editor = editor;
  }

  /** Everything anew. */
  void update() {
    updateHere();
    updatePointedAt();
    Optional<Notice.Python> notice = notice();
    problem.set(
        notice
            .flatMap(Notice.Python::place)
            .map(span -> Range.of(editor.source(), span).visible(editor.text())));
    problemText.set(notice.map(n -> lastLine(n.text())).orElse(""));
  }

  /** What is wrong with the text as it is now, or with the program at the cursor. */
  private Optional<Notice.Python> notice() {
    if (session.sourceChangedProperty().get()) {
      Checked found = session.checkedProperty().get();
      return found.program().source().text().equals(editor.text())
          ? found.problem()
          : Optional.empty();
    }
    if (!editor.isShown()) {
      return Optional.empty();
    }
    SessionState state = session.stateProperty().get();
    boolean wrong = state.status() == Status.NOT_COMPILED || state.status() == Status.FAILED;
    return wrong && state.isAtHead() ? said(state) : raised(state.event());
  }

  /** The exception that the last step raised. */
  private static Optional<Notice.Python> raised(StepEvent event) {
    return event.kind() == StepEvent.Kind.EXCEPTION
        ? Optional.of(new Notice.Python("raise " + event.subject(), event.place()))
        : Optional.empty();
  }

  private static Optional<Notice.Python> said(SessionState state) {
    return state
        .notice()
        .flatMap(
            notice ->
                notice instanceof Notice.Python python ? Optional.of(python) : Optional.empty());
  }

  /** The line of a report that says what is wrong; the console has the whole of it. */
  private static String lastLine(String report) {
    return report.stripTrailing().lines().reduce("", (_, line) -> line);
  }

  /** The shown frame, if it is one of this text as it is now. */
  private Optional<FrameView> frame() {
    return isCurrent()
        ? session.frameProperty().get().filter(f -> f.state() != FrameView.State.RETURNED)
        : Optional.empty();
  }

  private boolean isCurrent() {
    return !session.sourceChangedProperty().get()
        && editor.isShown()
        && opened().text().equals(editor.text());
  }

  /** Where the shown frame is, and what its names hold. */
  void updateHere() {
    Optional<FrameView> frame = frame();
    here.set(frame.flatMap(f -> f.position().flatMap(span -> here(f, span))));
    updateNotes(frame);
  }

  private void updateNotes(Optional<FrameView> frame) {
    Optional<Evaluated> found =
        here.get().isPresent() ? frame.flatMap(Evaluated::in) : Optional.empty();
    evaluated.set(found.map(e -> Range.of(opened(), e.span())));
    int line = here.get().map(EditorViewModel.Here::line).orElse(0);
    notes.set(
        frame
            .filter(f -> f.code().filename().equals(opened().name()))
            .map(f -> new InlineValues(opened(), session.stateProperty().get(), f))
            .map(
                values ->
                    values.notes(
                        editor.tokens(),
                        editor.namesProperty().get(),
                        line,
                        editor.options().inlineValuesProperty().get()))
            .orElse(List.of()));
  }

  private Optional<EditorViewModel.Here> here(FrameView frame, Span span) {
    if (span.line() < 1 || !frame.code().filename().equals(opened().name())) {
      return Optional.empty();
    }
    Optional<Range> expression =
        span.column() < 0 || span.start().equals(span.end())
            ? Optional.empty()
            : Optional.of(Range.of(opened(), span));
    return Optional.of(
        new EditorViewModel.Here(
            span.line(), expression, frame.state() == FrameView.State.CURRENT));
  }

  void updatePointedAt() {
    pointedAt.set(
        isCurrent()
            ? session.attention().pointedAtProperty().get().map(span -> Range.of(opened(), span))
            : Optional.empty());
  }

  private SourceFile opened() {
    return session.programProperty().get().source();
  }
}
