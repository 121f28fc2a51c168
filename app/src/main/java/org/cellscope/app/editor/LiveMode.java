package org.cellscope.app.editor;

import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.app.session.Rerun;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/** Decides where an edited program is to stand when it runs again by itself. */
final class LiveMode {
  private final SessionViewModel session;
  private final EditorViewModel editor;

  LiveMode(SessionViewModel session, EditorViewModel editor) {
    this.session = session;
    this.editor = editor;
  }

  /**
   * Where to go; empty while the program runs, or before it is there.
   *
   * @param before the text that the recording is of
   */
  Optional<Rerun> rerun(SourceFile before) {
    if (session.reach().runningProperty().get() || !editor.isShown()) {
      return Optional.empty();
    }
    SessionState state = session.stateProperty().get();
    OptionalInt line =
        state
            .current()
            .flatMap(FrameView::position)
            .map(Span::line)
            .filter(n -> n > 0)
            .map(n -> OptionalInt.of(moved(before, editor.source(), n)))
            .orElse(OptionalInt.empty());
    return Optional.of(new Rerun(state.step(), line));
  }

  /** The line that a line has become: lines above the edit stay, lines below it move with it. */
  static int moved(SourceFile before, SourceFile now, int line) {
    int lines = before.lineCount();
    int more = now.lineCount() - lines;
    int same = 1;
    int most = Math.min(lines, now.lineCount());
    while (same <= most && before.line(same).equals(now.line(same))) {
      same++;
    }
    int tail = 0;
    while (tail < most - same + 1
        && before.line(lines - tail).equals(now.line(now.lineCount() - tail))) {
      tail++;
    }
    return line < same
        ? line
        : line > lines - tail
            ? line + more
            : Math.min(line, Math.max(same, now.lineCount() - tail));
  }
}
