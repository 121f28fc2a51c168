package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cellscope.session.Movement.Direction;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class LabSessionTest {
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);

  private static Lab open(String text) {
    return open(text, LabSettings.defaults());
  }

  private static Lab open(String text, LabSettings settings) {
    return LabSession.open(new SourceFile("test.py", text), settings);
  }

  private static String printed(Lab lab, SessionState state) {
    return lab.output().text(0, state.outputLength());
  }

  @Test
  void twoClosuresOverOneCellPointAtOneObject() {
    try (Lab lab =
        open(
            """
            def make():
                n = 0
                def up():
                    nonlocal n
                    n += 1
                def down():
                    nonlocal n
                    n -= 1
                return up, down
            up, down = make()
            up()
            """)) {
      SessionState state = lab.move(RUN);
      assertThat(
              state.objects().values().stream()
                  .filter(object -> object.kind() == ObjectKind.FUNCTION)
                  .filter(object -> object.title().startsWith("make.<locals>"))
                  .map(object -> object.slots().getFirst().value().orElseThrow().id())
                  .distinct())
          .hasSize(1);
      ObjectView cell =
          state.objects().values().stream()
              .filter(object -> object.kind() == ObjectKind.CELL)
              .findFirst()
              .orElseThrow();
      assertThat(cell.variable()).contains(new CapturedVariable("n", "make"));
      assertThat(cell.slots().getFirst().value().map(ValueView::text)).contains("1");
    }
  }

  @Test
  void descriptorsShowTheirFunctionsByNameAndNoBookkeeping() {
    try (Lab lab =
        open(
            """
            class Account:
                @staticmethod
                def bank():
                    "The bank."
                @property
                def owner(self):
                    return 1
            """)) {
      SessionState state = lab.move(RUN);
      assertThat(labels(state, "staticmethod")).containsExactly("__func__");
      assertThat(labels(state, "property")).containsExactly("fget");
    }
  }

  private static List<String> labels(SessionState state, String type) {
    return state.objects().values().stream()
        .filter(object -> object.typeName().equals(type))
        .flatMap(object -> object.slots().stream())
        .map(SlotView::label)
        .toList();
  }

  @Test
  void aWriteToACellIsMarkedWithTheOldValue() {
    try (Lab lab =
        open(
            """
            def make():
                n = 7
                def set():
                    nonlocal n
                    n = 8
                return set
            make()()
            """)) {
      SessionState state = lab.move(new Movement.ToLine(5, Direction.FORWARD));
      while (!state.event().text().equals("n = 8")) {
        state = lab.move(new Movement.Step(Movement.Unit.INSTRUCTION, Direction.FORWARD));
      }
      SlotView content =
          state.objects().values().stream()
              .filter(object -> object.kind() == ObjectKind.CELL)
              .map(object -> object.slots().getFirst())
              .findFirst()
              .orElseThrow();
      assertThat(content.changed()).isTrue();
      assertThat(content.before().map(ValueView::text)).contains("7");
      assertThat(content.value().map(ValueView::text)).contains("8");
    }
  }

  @Test
  void theOutputIsThatOfTheStepShown() {
    try (Lab lab = open("print('one')\nprint('two')\n")) {
      SessionState end = lab.move(RUN);
      assertThat(printed(lab, end)).isEqualTo("one\ntwo\n");
      assertThat(printed(lab, lab.move(new Movement.ToLine(2, Direction.BACK)))).isEqualTo("one\n");
      assertThat(printed(lab, lab.move(new Movement.ToStep(0)))).isEmpty();
    }
  }

  private static Notice.Python said(SessionState state) {
    return (Notice.Python) state.notice().orElseThrow();
  }

  @Test
  void aProgramThatIsNotPythonSaysWhyAndWhere() {
    try (Lab lab = open("x = 1\ndef f(:\n")) {
      SessionState state = lab.state();
      assertThat(state.status()).isEqualTo(Status.NOT_COMPILED);
      assertThat(said(state).text()).contains("SyntaxError: invalid syntax");
      assertThat(said(state).place().orElseThrow().line()).isEqualTo(2);
      assertThat(lab.move(RUN)).isEqualTo(state);
    }
  }

  @Test
  void anUncaughtExceptionEndsInItsTraceback() {
    try (Lab lab = open("def f():\n    return 1 / 0\nf()\n")) {
      SessionState state = lab.move(RUN);
      assertThat(state.status()).isEqualTo(Status.FAILED);
      assertThat(said(state).text()).endsWith("ZeroDivisionError: division by zero\n");
      assertThat(printed(lab, state)).startsWith("Traceback (most recent call last):\n");
    }
  }

  @Test
  void aProgramWaitsForInputAndGoesOnWithIt() {
    try (Lab lab = open("name = input('who? ')\nprint('hello', name)\n")) {
      SessionState waiting = lab.move(RUN);
      assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_INPUT);
      assertThat(printed(lab, waiting)).isEqualTo("who? ");
      lab.input("Ada");
      SessionState done = lab.move(RUN);
      assertThat(done.status()).isEqualTo(Status.FINISHED);
      assertThat(printed(lab, done)).isEqualTo("who? Ada\nhello Ada\n");
    }
  }

  @Test
  void stopEndsAnEndlessLoopAndKeepsTheRecording() throws Exception {
    try (Lab lab = open("n = 0\nwhile True:\n    n += 1\n")) {
      CompletableFuture<SessionState> run = CompletableFuture.supplyAsync(() -> lab.move(RUN));
      while (lab.recorded() < 1000) {
        Thread.onSpinWait();
      }
      lab.stop();
      SessionState state = run.get(10, TimeUnit.SECONDS);
      assertThat(state.status()).isEqualTo(Status.STOPPED);
      assertThat(state.recorded()).isGreaterThan(999);
      assertThat(lab.move(new Movement.ToStep(500)).step()).isEqualTo(500);
    }
  }

  @Test
  void pauseEndsAMovementAndTheProgramCanGoOn() throws Exception {
    try (Lab lab = open("n = 0\nwhile n < 10**9:\n    n += 1\n")) {
      CompletableFuture<SessionState> run = CompletableFuture.supplyAsync(() -> lab.move(RUN));
      while (lab.recorded() < 1000) {
        Thread.onSpinWait();
      }
      lab.pause();
      SessionState paused = run.get(10, TimeUnit.SECONDS);
      assertThat(paused.status()).isEqualTo(Status.PAUSED);
      assertThat(paused.isAtHead()).isTrue();
      SessionState later = lab.move(new Movement.ToStep(paused.recorded() + 10));
      assertThat(later.step()).isEqualTo(paused.recorded() + 10);
    }
  }

  @Test
  void aFullRecordingSaysSoAndCanBeLookedAt() {
    LabSettings small = new LabSettings(1 << 20, LabSettings.WhenFull.ASK, 100, 100);
    try (Lab lab = open("while True: pass\n", small)) {
      SessionState state = lab.move(RUN);
      assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
      assertThat(state.notice()).isPresent();
      assertThat(lab.move(new Movement.ToStep(3)).step()).isEqualTo(3);
    }
  }

  @Test
  void theEndShowsTheModuleWithItsLastValues() {
    try (Lab lab = open("x = 41\nx += 1\n")) {
      SessionState end = lab.move(RUN);
      assertThat(end.current()).isEqualTo(Optional.empty());
      assertThat(end.frames()).hasSize(1);
      assertThat(end.frames().getFirst().state()).isEqualTo(FrameView.State.RETURNED);
      assertThat(end.frames().getFirst().variables().getFirst().value().map(ValueView::text))
          .contains("42");
    }
  }

  @Test
  void aSuspendedGeneratorKeepsItsFrame() {
    try (Lab lab =
        open("def g():\n    x = 5\n    yield x\n    yield 2\nit = g()\nnext(it)\ny = 1\n")) {
      SessionState state = lab.move(new Movement.ToLine(7, Direction.FORWARD));
      FrameView frame =
          state.frames().stream()
              .filter(f -> f.state() == FrameView.State.SUSPENDED)
              .findFirst()
              .orElseThrow();
      assertThat(frame.title()).isEqualTo("g");
      assertThat(frame.variables().getFirst().label()).isEqualTo("x");
    }
  }

  @Test
  void sleepingEndsWhenTheUserStops() throws Exception {
    try (Lab lab = open("import time\ntime.sleep(3600)\n")) {
      CompletableFuture<SessionState> run = CompletableFuture.supplyAsync(() -> lab.move(RUN));
      while (lab.recorded() < 8) {
        Thread.sleep(Duration.ofMillis(2));
      }
      lab.stop();
      assertThat(run.get(10, TimeUnit.SECONDS).status()).isEqualTo(Status.STOPPED);
    }
  }
}
