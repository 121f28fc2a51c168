package org.cellscope.app.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.SessionState;

/**
 * What is to be copied when Cellscope has made a mistake: the version and the system, what was
 * executed, the program and where in Cellscope it happened. In English, for those who repair it.
 */
final class FaultReport {
  private FaultReport() {}

  /** A report of an error that was thrown. */
  static String of(SessionViewModel session, Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return of(session, trace.toString());
  }

  /** A report of an error of which a trace was kept. */
  static String of(SessionViewModel session, String trace) {
    Optional<SessionState> state = Optional.ofNullable(session.stateProperty().get());
    return """
    Cellscope %s, Java %s (%s), %s %s %s
    Step %s of %s, %s
    ---- error
    %s
    ---- program %s
    %s\
    """
        .formatted(
            Optional.ofNullable(FaultReport.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)"),
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            state.map(SessionState::step).orElse(0L),
            state.map(SessionState::recorded).orElse(0L),
            state.map(now -> now.status().toString()).orElse("no program"),
            trace.strip(),
            session.programProperty().get().source().name(),
            session.programProperty().get().source().text());
  }
}
