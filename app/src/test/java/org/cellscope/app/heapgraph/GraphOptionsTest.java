package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SlotView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the user can do with the graph, without a window. */
class GraphOptionsTest {
  private static final String SHARED =
      """
      def make(start, step=2):
          total = start
          def add(n=1):
              nonlocal total
              total += n * step
              return total
          def reset():
              nonlocal total
              total = 0
          return add, reset

      add, reset = make(1)
      other = [1, 'two', None]
      add(5)
      """;

  private static final String MANY =
      """
      needle = 'deep'
      class Node:
          def __init__(self, next):
              self.next = next
      head = None
      for i in range(400):
          head = Node(head)
      """;

  private static final String BIG =
      """
      numbers = list(range(500))
      numbers[30] = 'new'
      """;

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final HeapGraphViewModel model = new HeapGraphViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private void run(String program) {
    driver.open(program);
    driver.run();
  }

  private Picture picture() {
    return model.pictureProperty().get();
  }

  private HeapBox box(String title) {
    return picture().boxes().values().stream()
        .filter(box -> box.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private boolean has(String title) {
    return picture().boxes().values().stream().anyMatch(box -> box.title().equals(title));
  }

  private void change(Runnable action) {
    Picture before = picture();
    action.run();
    driver.until(() -> picture() != before);
  }

  @Test
  void aFunctionShowsItsCodeItsFreeVariablesAndItsDefaults() {
    run(SHARED);
    HeapBox add = box("add");
    assertThat(add.subtitle()).isEqualTo("code make.add");
    assertThat(add.rows())
        .extracting(row -> row.note() + " " + row.label())
        .containsExactlyInAnyOrder(
            "step __closure__[0]", "total __closure__[1]", "n __defaults__[0]");
  }

  @Test
  void aCellSaysWhoSharesItAndItsFrameHowItOutlivedTheCall() {
    run(SHARED);
    assertThat(box("total").footers()).containsExactly("shared by add, reset");
    HeapBox frame = box("make");
    assertThat(frame.look()).isIn(Look.FUNCTION, Look.RETURNED);
    assertThat(picture().boxes().values())
        .filteredOn(each -> each.look() == Look.RETURNED)
        .singleElement()
        .satisfies(
            ghost -> assertThat(ghost.footers()).containsExactly("cells kept by add, reset"));
  }

  @Test
  void plainValuesCanBeBoxesWithIds() {
    run(SHARED);
    assertThat(has("'two'")).isFalse();
    change(() -> model.setInline(false));
    assertThat(has("'two'")).isTrue();
    assertThat(has("None")).isTrue();
    change(() -> model.setIds(true));
    assertThat(box("'two'").footers()).singleElement().asString().startsWith("id 0x");
    assertThat(box("total").footers()).anyMatch(footer -> footer.startsWith("id 0x"));
    change(() -> model.setInline(true));
    assertThat(has("'two'")).isFalse();
  }

  @Test
  void aBigContainerFoldsAndShowsWhatTheStepWrote() {
    driver.open(BIG);
    driver.run();
    HeapBox list = box("list");
    assertThat(list.hidden()).isEqualTo(500 - Containers.MOST_ROWS);
    assertThat(list.footers()).containsExactly("… 488 more of 500 items");
    for (long step = driver.state().recorded(); step > 0; step--) {
      driver.seek(step);
      if (has("list") && box("list").isChanged()) {
        assertThat(box("list").rows().getLast().label()).isEqualTo("[30]");
        change(() -> model.toggle(box("list").id()));
        assertThat(box("list").rows()).hasSize(200);
        return;
      }
    }
    throw new AssertionError("nothing wrote to the list");
  }

  @Test
  void theInsideOfABigContainerComesPageByPage() {
    run(BIG);
    var page = new AtomicReference<ObjectView>();
    model.inspect(box("list").id(), 480, 50, page::set);
    driver.until(() -> page.get() != null);
    assertThat(page.get().slots()).hasSize(20);
    assertThat(page.get().slots().getFirst()).extracting(SlotView::label).isEqualTo("[480]");
  }

  @Test
  void moreThanThreeHundredBoxesFoldAndCanBeAskedFor() {
    run(MANY);
    assertThat(picture().boxes()).hasSizeLessThanOrEqualTo(GraphOptions.DEFAULT.mostBoxes());
    assertThat(picture().folded()).isPositive();
    assertThat(model.noteProperty().get()).endsWith("more objects are folded");
    Row last =
        picture().boxes().values().stream()
            .flatMap(each -> each.rows().stream())
            .filter(Row::folded)
            .findFirst()
            .orElseThrow();
    int next = last.target().getAsInt();
    assertThat(picture().boxes()).doesNotContainKey(next);
    change(() -> model.reveal(next));
    assertThat(picture().boxes()).containsKey(next);
  }

  @Test
  void onlyWhatAFunctionReachesIsShownOnDemand() {
    run(SHARED);
    change(() -> model.filter(new GraphOptions.Filter.ReachedFrom(box("reset").id())));
    assertThat(picture().boxes().values())
        .extracting(HeapBox::title)
        .containsExactlyInAnyOrder("reset", "total");
    change(() -> model.filter(new GraphOptions.Filter.Everything()));
    assertThat(has("add")).isTrue();
  }

  @Test
  void thePathFromARootTellsWhatKeepsACellAlive() {
    run(SHARED);
    change(() -> model.filter(new GraphOptions.Filter.KeptAlive(box("step").id())));
    assertThat(picture().boxes().values())
        .extracting(HeapBox::title)
        .containsExactly("module", "add", "step");
    assertThat(model.noteProperty().get()).isEqualTo("what keeps cell step alive");
  }

  @Test
  void searchingPicksOneMatchAfterTheOther() {
    run(SHARED);
    model.search().find("total", true);
    assertThat(model.search().resultProperty().get()).startsWith("1 of ");
    Selection first = driver.session().attention().selectionProperty().get();
    model.search().find("total", true);
    assertThat(driver.session().attention().selectionProperty().get()).isNotEqualTo(first);
    model.search().find("no such thing", true);
    assertThat(model.search().resultProperty().get()).isEqualTo("not found");
  }

  @Test
  void aDroppedBoxStaysWhereItWasDropped() {
    run(SHARED);
    int cell = box("total").id();
    change(() -> model.pin(cell, 900, 700));
    var place = picture().placement().of(cell).orElseThrow();
    assertThat(place.y()).isEqualTo(700);
    assertThat(picture().placement().pinned()).containsExactly(cell);
    driver.seek(driver.state().recorded() - 3);
    assertThat(picture().placement().of(cell)).contains(place);
    change(() -> model.unpin(cell));
    assertThat(picture().placement().pinned()).isEmpty();
    assertThat(picture().placement().of(cell).orElseThrow().y()).isLessThan(700);
    change(model::arrangeAnew);
    assertThat(picture().placement().of(cell)).isPresent();
  }

  @Test
  void pointingAtACellLightsItsVariableEverywhere() {
    run(SHARED);
    int cell = box("total").id();
    model.hover(OptionalInt.of(cell));
    assertThat(driver.session().attention().highlightProperty().get())
        .isEqualTo(new Selection.HeapObject(cell));
    assertThat(model.lightProperty().get().boxes()).contains(box("add").id(), box("reset").id());
    model.hover(OptionalInt.empty());
    assertThat(driver.session().attention().highlightProperty().get())
        .isEqualTo(new Selection.Nothing());
  }

  @Test
  void theRowsOfBoxesKnowWhatTheirWritesAreCalled() {
    run(SHARED);
    assertThat(model.watched(box("total").id(), OptionalInt.empty()).orElseThrow().name())
        .isEqualTo("total");
    assertThat(model.watched(box("list").id(), OptionalInt.of(1)).orElseThrow().name())
        .isEqualTo("list [1]");
    assertThat(model.watched(box("module").id(), OptionalInt.of(0)).orElseThrow().name())
        .isEqualTo("make");
  }
}
