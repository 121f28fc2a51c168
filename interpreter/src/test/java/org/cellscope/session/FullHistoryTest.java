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
import org.junit.jupiter.api.Timeout;

/** What can be done when the recording has used its memory. */
@Timeout(60)
class FullHistoryTest {
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);
  private static final long LITTLE = 3 << 20;

  private static final String COUNTER =
      """
      def make_counter():
          count = 0
          def increment():
              nonlocal count
              count += 1
              return count
          return increment
      counter = make_counter()
      limit = 60_000
      total = 0
      for i in range(limit):
          total = counter() + i
      print(total)
      """;

  private static Lab open(String text, LabSettings.WhenFull whenFull) {
    return LabSession.open(
        new SourceFile("full.py", text), new LabSettings(LITTLE, whenFull, 300, 100));
  }

  private static Lab full(String text) {
    Lab lab = open(text, LabSettings.WhenFull.ASK);
    SessionState state = lab.move(RUN);
    assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
    assertThat(state.first()).isZero();
    return lab;
  }

  private static String value(SessionState state, String name) {
    return state.frames().getFirst().variables().stream()
        .filter(slot -> slot.label().equals(name))
        .findFirst()
        .flatMap(SlotView::value)
        .map(ValueView::text)
        .orElse("");
  }

  private static String written(Lab lab) {
    return lab.output().text(0, lab.output().length());
  }

  @Test
  void goingOnForgettingEndsAsAProgramThatForgetsNothing() {
    try (Lab lab = full(COUNTER)) {
      long before = lab.recorded();
      SessionState end = lab.goOn(Onward.FORGETTING);
      assertThat(end.status()).isEqualTo(Status.FINISHED);
      assertThat(end.recorded()).isGreaterThan(2 * before);
      assertThat(end.first()).isPositive();
      assertThat(value(end, "total")).isEqualTo("119999");
      assertThat(written(lab)).isEqualTo("119999\n");
    }
  }

  @Test
  void aSettingForgetsFromTheStartWithoutAPause() {
    try (Lab lab = open(COUNTER, LabSettings.WhenFull.FORGET)) {
      SessionState end = lab.move(RUN);
      assertThat(end.status()).isEqualTo(Status.FINISHED);
      assertThat(end.first()).isPositive();
    }
  }

  @Test
  void movementsBackEndWhereTheRecordingBeginsAndSaySo() {
    try (Lab lab = open(COUNTER, LabSettings.WhenFull.FORGET)) {
      long first = lab.move(RUN).first();
      for (Movement back :
          List.of(new Movement.ToStep(5), new Movement.Run(Direction.BACK), instruction())) {
        SessionState state = lab.move(back);
        assertThat(state.step()).isEqualTo(first);
        assertThat(Trail.reason(state)).isEqualTo(Arrival.Reason.FORGOTTEN);
        assertThat(Trail.why(state)).isEqualTo(new Arrival.AtOldest(first));
      }
      SessionState nothing = lab.move(new Movement.ToLine(9, Direction.BACK));
      assertThat(Trail.why(nothing))
          .isEqualTo(
              new Arrival.NothingFound(
                  new Arrival.Sought.Line(9), Direction.BACK, Arrival.Limit.FORGOTTEN));
      assertThat(lab.move(new Movement.ToStep(first + 1)).step()).isEqualTo(first + 1);
    }
  }

  private static Movement instruction() {
    return new Movement.Step(Movement.Unit.INSTRUCTION, Direction.BACK);
  }

  @Test
  void aSearchPassesOverWhatIsForgottenMeanwhile() {
    try (Lab lab = open(COUNTER, LabSettings.WhenFull.FORGET)) {
      SessionState last = lab.move(new Movement.ToLine(13, Direction.FORWARD));
      assertThat(last.first()).isPositive();
      assertThat(Trail.line(last)).isEqualTo(13);
      assertThat(value(last, "i")).isEqualTo("59999");
    }
  }

  @Test
  void theCellKeepsItsNumberItsMakerAndWhatItHeld() {
    try (Lab lab = open(COUNTER, LabSettings.WhenFull.FORGET)) {
      SessionState start = lab.move(new Movement.ToLine(9, Direction.FORWARD));
      int cell = lab.past().cellsOf("make_counter", "count").getFirst();
      int counter = Trail.object(start, "counter");
      SessionState end = lab.move(RUN);
      assertThat(end.first()).isGreaterThan(start.step());
      assertThat(Trail.object(end, "counter")).isEqualTo(counter);
      assertThat(end.objects().get(cell))
          .satisfies(view -> assertThat(view.variable().orElseThrow().name()).isEqualTo("count"));
      assertThat(end.frames()).anyMatch(frame -> frame.title().equals("make_counter"));
      List<Past.Held> held = lab.past().historyOf(cell);
      assertThat(held.getFirst().when().step()).isEqualTo(end.first());
      assertThat(held.getLast().value().map(ValueView::text)).contains("60000");
    }
  }

  @Test
  void answersAboutThePastSaySinceWhen() {
    try (Lab lab = open(COUNTER, LabSettings.WhenFull.FORGET)) {
      SessionState end = lab.move(RUN);
      assertThat(lab.past().since()).isEqualTo(end.first());
      int module = end.frames().getFirst().id();
      assertThat(lab.past().value(module, "total", end.first() - 1)).isEmpty();
      assertThat(lab.past().value(module, "total", end.first())).isPresent();
      assertThat(lab.past().callsOf("increment", 1).getFirst().called().step())
          .isGreaterThan(end.first());
      assertThat(lab.marks(0, end.recorded(), 50)).allMatch(mark -> mark.step() >= end.first());
      assertThat(lab.place(end.first())).isEmpty();
      assertThat(lab.place(end.first() + 1)).isPresent();
    }
  }

  @Test
  void goingOnWithoutHistoryEndsAsTheProgramWouldAndKeepsTheRecording() {
    try (Lab lab = full(COUNTER)) {
      long recorded = lab.recorded();
      SessionState end = lab.goOn(Onward.WITHOUT_HISTORY);
      assertThat(end.status()).isEqualTo(Status.FINISHED);
      assertThat(end.recorded()).isEqualTo(recorded);
      assertThat(end.step()).isEqualTo(recorded);
      assertThat(end.notice()).contains(new Notice.WithoutHistory());
      assertThat(written(lab)).isEqualTo("119999\n");
      assertThat(end.outputLength()).isEqualTo(7);
      SessionState back = lab.move(new Movement.ToLine(12, Direction.BACK));
      assertThat(Trail.line(back)).isEqualTo(12);
      assertThat(back.outputLength()).isZero();
      assertThat(lab.move(new Movement.ToStep(0)).step()).isZero();
      assertThat(lab.move(new Movement.ToStep(recorded + 100)).step()).isEqualTo(recorded);
    }
  }

  @Test
  void inputAndExceptionsWorkWithoutHistory() {
    try (Lab lab = full("for i in range(60_000): pass\nname = input('? ')\nprint(name)\n1 / 0\n")) {
      assertThat(lab.goOn(Onward.WITHOUT_HISTORY).status()).isEqualTo(Status.WAITING_FOR_INPUT);
      lab.input("Ada");
      SessionState end = lab.move(RUN);
      assertThat(end.status()).isEqualTo(Status.FAILED);
      assertThat(written(lab)).startsWith("? Ada\nAda\n").contains("ZeroDivisionError");
      assertThat(end.notice().orElseThrow())
          .isInstanceOfSatisfying(
              Notice.Python.class, notice -> assertThat(notice.text()).contains("line 4"));
    }
  }

  @Test
  void generatorsAndCallbacksOfBuiltinsGoOnWithoutHistory() {
    try (Lab lab =
        full(
            """
            def slow(x):
                for i in range(100): pass
                return -x
            def numbers():
                for i in range(400): yield slow(i)
            print(sum(sorted(numbers(), key=slow)[:3]), max(map(slow, range(300))))
            """)) {
      assertThat(lab.goOn(Onward.WITHOUT_HISTORY).status()).isEqualTo(Status.FINISHED);
      assertThat(written(lab)).isEqualTo("-3 0\n");
    }
  }

  @Test
  void stopEndsAProgramWithoutHistoryAtOnce() throws Exception {
    try (Lab lab = full("while True: pass\n")) {
      CompletableFuture<SessionState> run =
          CompletableFuture.supplyAsync(() -> lab.goOn(Onward.WITHOUT_HISTORY));
      Thread.sleep(Duration.ofMillis(100));
      assertThat(run.isDone()).isFalse();
      lab.stop();
      assertThat(run.get(5, TimeUnit.SECONDS).status()).isEqualTo(Status.STOPPED);
    }
  }

  @Test
  void aProgramThatIsLookedAtStaysThatWay() {
    try (Lab lab = full("while True: pass\n")) {
      long recorded = lab.recorded();
      assertThat(lab.move(new Movement.ToStep(3)).step()).isEqualTo(3);
      SessionState again = lab.move(RUN);
      assertThat(again.status()).isEqualTo(Status.HISTORY_FULL);
      assertThat(again.recorded()).isEqualTo(recorded);
    }
  }

  @Test
  void whatCannotBeForgottenIsSaid() {
    String text = "held = []\nwhile True: held.append([len(held), str(len(held))])\n";
    try (Lab lab = full(text)) {
      SessionState state = lab.goOn(Onward.FORGETTING);
      assertThat(state.status()).isEqualTo(Status.HISTORY_FULL);
      assertThat(state.notice()).contains(new Notice.Full(Notice.Fullness.OBJECTS));
      assertThat(lab.move(new Movement.ToStep(state.first() + 5)).step())
          .isEqualTo(state.first() + 5);
      assertThat(state.arrival().flatMap(Arrival::breakpoint)).isEqualTo(Optional.empty());
    }
  }
}
