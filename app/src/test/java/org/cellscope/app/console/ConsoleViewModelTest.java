package org.cellscope.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cellscope.app.session.CounterScript;
import org.cellscope.app.session.EmptyLab;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.Movement;
import org.cellscope.session.Notice;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.junit.jupiter.api.Test;

class ConsoleViewModelTest {
  @Test
  void showsTheOutputUpToTheStep() {
    try (var driver = new SessionDriver(ScriptedLab::new)) {
      var console = new ConsoleViewModel(driver.session());
      driver.open(CounterScript.SOURCE);
      driver.session().move(new Movement.Run(Movement.Direction.FORWARD));
      driver.until(() -> driver.state().status() == Status.FINISHED);
      assertThat(text(console)).isEqualTo("1\n2\n");
      driver.seek(33);
      assertThat(text(console)).isEqualTo("1\n");
      driver.seek(10);
      assertThat(text(console)).isEmpty();
    }
  }

  @Test
  void marksWhatTheStepHasWritten() {
    try (var driver = new SessionDriver(ScriptedLab::new)) {
      var console = new ConsoleViewModel(driver.session());
      driver.open(CounterScript.SOURCE);
      driver.seek(33);
      assertThat(console.contentProperty().get().written()).isEqualTo("1\n".length());
      driver.seek(34);
      assertThat(console.contentProperty().get().written()).isZero();
    }
  }

  @Test
  void anUncaughtExceptionIsShownOnce() {
    assertThat(failed("", "Traceback\nValueError: no")).isEqualTo("Traceback\nValueError: no\n");
    assertThat(failed("Traceback\nValueError: no\n", "Traceback\nValueError: no")).isEmpty();
  }

  @Test
  void aPlaceOfATracebackIsPointedAt() {
    try (var driver = new SessionDriver(ScriptedLab::new)) {
      var console = new ConsoleViewModel(driver.session());
      driver.open("if x:\n    é = y  \n");
      assertThat(console.places("  File \"counter.py\", line 2, in f\n"))
          .containsExactly(new Traceback.Place(2, 27, 2));
      console.goTo(2);
      assertThat(driver.session().attention().pointedAtProperty().get())
          .contains(new Span(2, 4, 2, 10));
      console.goTo(99);
      assertThat(driver.session().attention().pointedAtProperty().get())
          .contains(new Span(2, 4, 2, 10));
    }
  }

  private static String failed(String errorOutput, String notice) {
    try (var driver = new SessionDriver(source -> new FailedLab(source, errorOutput, notice))) {
      var console = new ConsoleViewModel(driver.session());
      driver.open("raise ValueError('no')");
      return console.contentProperty().get().epilogue();
    }
  }

  private static String text(ConsoleViewModel console) {
    var text = new StringBuilder();
    ConsoleViewModel.pieces(console.contentProperty().get(), 0)
        .forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static final class FailedLab extends EmptyLab {
    private final String notice;

    FailedLab(SourceFile source, String errorOutput, String notice) {
      super(source);
      this.notice = notice;
      log.append(OutputLog.Source.ERR, errorOutput);
      status = Status.FAILED;
    }

    @Override
    public SessionState state() {
      SessionState state = super.state();
      return new SessionState(
          state.step(),
          0,
          state.recorded(),
          state.status(),
          state.event(),
          state.frames(),
          state.objects(),
          0,
          log.length(),
          Optional.of(new Notice.Python(notice, Optional.empty())),
          Optional.empty());
    }

    @Override
    public SessionState move(Movement movement) {
      return state();
    }
  }
}
