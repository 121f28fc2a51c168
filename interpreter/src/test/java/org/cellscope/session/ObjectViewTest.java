package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellscope.session.Movement.Direction;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;

class ObjectViewTest {
  private static final Movement RUN = new Movement.Run(Direction.FORWARD);

  private static Lab open(String text) {
    return LabSession.open(new SourceFile("test.py", text), LabSettings.defaults());
  }

  private static ObjectView first(SessionState state, ObjectKind kind) {
    return state.objects().values().stream()
        .filter(object -> object.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(ObjectView object) {
    return object.slots().stream().map(SlotView::label).toList();
  }

  @Test
  void aFrameThatHasReturnedStaysWhileItsCellsLive() {
    try (Lab lab =
        open(
            """
            def make(start):
                other = 1
                def step():
                    return start
                return step
            first = make(1)
            second = make(2)
            first = None
            done = 1
            """)) {
      SessionState both = lab.move(new Movement.ToLine(8, Direction.FORWARD));
      assertThat(both.frames())
          .filteredOn(frame -> frame.state() == FrameView.State.RETURNED)
          .extracting(FrameView::title)
          .containsExactly("make", "make");
      SessionState one = lab.move(new Movement.ToLine(9, Direction.FORWARD));
      assertThat(one.frames())
          .filteredOn(frame -> frame.state() == FrameView.State.RETURNED)
          .singleElement()
          .satisfies(
              frame -> {
                assertThat(frame.variables()).extracting(SlotView::label).containsExactly("start");
                assertThat(frame.variables().getFirst().value().map(ValueView::id))
                    .contains(first(one, ObjectKind.CELL).id());
              });
    }
  }

  @Test
  void aFunctionCarriesItsCode() {
    try (Lab lab = open("def make(n):\n    return lambda: n\nf = make(1)\n")) {
      SessionState state = lab.move(RUN);
      assertThat(state.objects().values())
          .filteredOn(object -> object.title().endsWith("<lambda>"))
          .singleElement()
          .satisfies(
              object -> {
                assertThat(object.code().orElseThrow().freevars()).containsExactly("n");
                assertThat(labels(object)).containsExactly("__closure__[0]");
              });
    }
  }

  @Test
  void aPartialShowsWhatItHoldsByName() {
    try (Lab lab =
        open(
            """
            from functools import partial
            def add(a, b, c):
                return a + b + c
            f = partial(add, 1, c=[3])
            """)) {
      SessionState state = lab.move(RUN);
      assertThat(state.objects().values())
          .filteredOn(object -> object.typeName().endsWith("partial"))
          .singleElement()
          .satisfies(
              object ->
                  assertThat(labels(object))
                      .containsExactly("partial.func", "partial.args[0]", "partial.keywords['c']"));
    }
  }

  @Test
  void theInsideOfALargeListIsDescribedPageByPage() {
    try (Lab lab = open("big = list(range(1000))\nbig.append('end')\n")) {
      SessionState state = lab.move(RUN);
      ObjectView list = first(state, ObjectKind.LIST);
      assertThat(list.slots().size() + list.hidden()).isEqualTo(1001);
      ObjectView page = lab.inspect(list.id(), 998, 2);
      assertThat(labels(page)).containsExactly("[998]", "[999]");
      assertThat(page.hidden()).isEqualTo(1);
      assertThat(lab.inspect(list.id(), 1000, 50).slots().getFirst().value().map(ValueView::text))
          .contains("'end'");
    }
  }

  @Test
  void anAddressIsWhatIdReturns() {
    try (Lab lab = open("text = 'spam and eggs'\nprint(id(text))\n")) {
      SessionState state = lab.move(RUN);
      ValueView text = state.frames().getFirst().variables().getFirst().value().orElseThrow();
      assertThat(lab.output().text(0, state.outputLength()).strip())
          .isEqualTo(Long.toString(text.address()));
    }
  }
}
