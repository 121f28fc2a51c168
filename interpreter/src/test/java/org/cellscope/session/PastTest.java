package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellscope.session.Trail.object;
import static org.cellscope.session.Trail.ran;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastTest {
  private static final String PROGRAM =
      """
      def make(count):
          total = 0
          def step(by=1):
              nonlocal count, total
              count += by
              total = count
              return count
          return step
      def bad(x):
          return 1 // x
      c = make(5)
      c()
      c(by=2)
      try:
          bad(0)
      except ZeroDivisionError:
          pass
      box = [1]
      box.append(2)
      box[0] = 3
      box = None
      d = 1
      """;

  private static String text(Optional<ValueView> value) {
    return value.map(ValueView::text).orElse("-");
  }

  @Test
  void aCellTellsEveryValueWithTheLineThatWroteIt() {
    try (Lab lab = ran(PROGRAM)) {
      List<Integer> cells = lab.past().cellsOf("make", "total");
      assertThat(cells).hasSize(1);
      assertThat(lab.past().historyOf(cells.getFirst()))
          .extracting(held -> held.when().line() + " " + text(held.value()))
          .containsExactly("0 -", "2 0", "6 6", "6 8");
      assertThat(lab.past().historyOf(lab.past().cellsOf("make", "count").getFirst()))
          .extracting(held -> text(held.value()))
          .containsExactly("5", "6", "8");
    }
  }

  @Test
  void callsTellArgumentsResultsAndExceptions() {
    try (Lab lab = ran(PROGRAM)) {
      List<Past.Call> calls = lab.past().callsOf("step", 10);
      assertThat(calls)
          .extracting(call -> call.called().line() + " " + text(call.arguments()))
          .containsExactly("12 by=1", "13 by=2");
      assertThat(calls.getLast().ending().orElseThrow())
          .isInstanceOfSatisfying(
              Past.Ending.Returned.class,
              returned -> {
                assertThat(returned.value().text()).isEqualTo("8");
                assertThat(returned.when().line()).isEqualTo(7);
              });
      assertThat(lab.past().callsOf("bad", 10).getFirst().ending().orElseThrow())
          .isInstanceOfSatisfying(
              Past.Ending.Raised.class, raised -> assertThat(raised.when().line()).isEqualTo(10));
      assertThat(lab.past().callsOf("make.<locals>.step", 1)).hasSize(1);
      assertThat(lab.past().callsOf("nobody", 10)).isEmpty();
    }
  }

  private static String text(List<Past.Argument> arguments) {
    return String.join(
        ",", arguments.stream().map(each -> each.name() + "=" + each.value().text()).toList());
  }

  @Test
  void anObjectTellsItsChangesAndWhenNothingReachedItAnyMore() {
    try (Lab lab = ran(PROGRAM)) {
      lab.move(new Movement.ToLine(19, Movement.Direction.BACK));
      Past.Life life = lab.past().lifeOf(object(lab.state(), "box")).orElseThrow();
      assertThat(life.created().line()).isEqualTo(18);
      assertThat(life.changes())
          .extracting(
              change ->
                  "%d %s %s %s"
                      .formatted(
                          change.when().line(),
                          change.place(),
                          text(change.old()),
                          text(change.now())))
          .containsExactly("19 [1] - 2", "20 [0] 1 3");
      assertThat(life.died().orElseThrow().line()).isEqualTo(21);
      assertThat(lab.past().lifeOf(object(lab.state(), "c")).orElseThrow().died()).isEmpty();
      assertThat(lab.past().lifeOf(999_999)).isEmpty();
    }
  }

  @Test
  void aNameHasTheValueOfTheStepThatIsAskedFor() {
    try (Lab lab = ran(PROGRAM)) {
      long end = lab.recorded();
      lab.move(new Movement.ToLine(7, Movement.Direction.BACK));
      long inside = lab.state().step();
      int frame = lab.state().current().orElseThrow().id();
      int module = lab.state().frames().getFirst().id();
      lab.move(new Movement.ToStep(0));
      assertThat(text(lab.past().value(frame, "count", inside))).isEqualTo("8");
      assertThat(text(lab.past().value(frame, "by", inside))).isEqualTo("2");
      assertThat(text(lab.past().value(frame, "nothing", inside))).isEqualTo("-");
      assertThat(text(lab.past().value(module, "d", inside))).isEqualTo("-");
      assertThat(text(lab.past().value(module, "d", end))).isEqualTo("1");
      assertThat(lab.state().step()).isZero();
    }
  }

  @Test
  void theWritesOfAPlaceAreListedBetweenTwoSteps() {
    try (Lab lab = ran(PROGRAM)) {
      int module = lab.state().frames().getFirst().id();
      Watch box = new Watch.Variable(module, "box");
      List<Past.Change> all = lab.past().writesOf(box, 0, lab.recorded(), 10);
      assertThat(all)
          .extracting(change -> change.when().line() + " " + text(change.now()))
          .containsExactly("18 list of 1", "21 None");
      assertThat(lab.past().writesOf(box, all.getFirst().when().step(), lab.recorded(), 10))
          .hasSize(1);
      assertThat(lab.past().writesOf(box, 0, lab.recorded(), 1)).hasSize(1);
    }
  }
}
