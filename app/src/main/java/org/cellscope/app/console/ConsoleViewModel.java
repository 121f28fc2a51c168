package org.cellscope.app.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.SessionWords;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/** The output up to the cursor; while the program runs, everything so far. */
public final class ConsoleViewModel {
  /**
   * What the console shows.
   *
   * @param log the program's output
   * @param start how many characters at its beginning are left out because there are so many
   * @param length how many characters of it had been written
   * @param written how many characters at its end the last step has written
   * @param epilogue a traceback that is not part of the output, or why the program does not compile
   */
  record Content(OutputLog log, int start, int length, int written, String epilogue) {}

  private static final int LEAP = 20_000;
  private static final int MOST = 2 * LEAP;

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Content> content;

  /** The console of a session. */
  public ConsoleViewModel(SessionViewModel session) {
    this.session = session;
    this.content = new ReadOnlyObjectWrapper<>(now());
    session.stateProperty().addListener((_, _, _) -> content.set(now()));
    session.outputLengthProperty().addListener((_, _, _) -> content.set(now()));
  }

  private Content now() {
    OutputLog log = session.outputProperty().get();
    int length = Math.min(session.outputLengthProperty().get(), log.length());
    SessionState state = session.stateProperty().get();
    return new Content(
        log, start(length), length, written(log, length, state), epilogue(log, length, state));
  }

  /** In leaps, so that most of the time what is shown only grows. */
  private static int start(int length) {
    return Math.max(0, (length - MOST) / LEAP * LEAP);
  }

  private static int written(OutputLog log, int length, SessionState state) {
    String text = state.event().subject();
    if (state.event().kind() != StepEvent.Kind.OUTPUT || length != state.outputLength()) {
      return 0;
    }
    String tail = log.text(Math.max(0, length - text.length() - 1), length);
    return tail.endsWith(text) ? text.length() : tail.startsWith(text) ? tail.length() : 0;
  }

  private static String epilogue(OutputLog log, int length, SessionState state) {
    boolean ended = state.status() == Status.FAILED || state.status() == Status.NOT_COMPILED;
    Optional<String> text = state.notice().map(SessionWords::notice);
    if (!ended || !state.isAtHead() || text.isEmpty()) {
      return "";
    }
    String notice = text.get().stripTrailing();
    String tail = log.text(Math.max(0, length - notice.length() - 2), length).stripTrailing();
    return tail.endsWith(notice) ? "" : notice + "\n";
  }

  /** What the console shows. */
  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** Whether the program waits for a line. */
  ReadOnlyBooleanProperty waitingProperty() {
    return session.reach().waitingForInputProperty();
  }

  /** The places of the program that a text names, such as a traceback. */
  List<Traceback.Place> places(String text) {
    return Traceback.places(text, session.programProperty().get().source().name());
  }

  /** Points at a line of the program. */
  void goTo(int line) {
    SourceFile source = session.programProperty().get().source();
    if (line >= 1 && line <= source.lineCount()) {
      int end = source.line(line).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
      int start = end - source.line(line).strip().getBytes(StandardCharsets.UTF_8).length;
      session.attention().pointedAtProperty().set(Optional.of(new Span(line, start, line, end)));
    }
  }

  /** Answers the program. */
  void answer(String line) {
    session.input(line);
  }

  /** Pieces of a content from a character on, its epilogue as error output. */
  static List<OutputLog.Piece> pieces(Content shown, int from) {
    List<OutputLog.Piece> pieces = new ArrayList<>(shown.log.pieces(from, shown.length));
    if (!shown.epilogue.isEmpty()) {
      boolean newLine =
          shown.length == 0 || shown.log.text(shown.length - 1, shown.length).equals("\n");
      pieces.add(
          new OutputLog.Piece(
              OutputLog.Source.ERR, newLine ? shown.epilogue : "\n" + shown.epilogue));
    }
    return pieces;
  }
}
