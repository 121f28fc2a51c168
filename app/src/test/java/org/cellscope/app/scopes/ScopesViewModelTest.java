package org.cellscope.app.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopesViewModelTest {
  private static final String PROGRAM =
      """
      limit = 10

      def make_counter(start):
          count = start
          step = 1

          def tick():
              nonlocal count
              count += step
              return min(count, limit, missing)

          return tick

      class Box:
          size = 2

      squares = [n * n for n in range(3)]
      tick = make_counter(5)
      """;

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final ScopesViewModel model = new ScopesViewModel(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private List<String> lines() {
    List<String> found = new ArrayList<>();
    collect(model.rootProperty().get().orElseThrow(), "", found);
    return found;
  }

  private static void collect(Entry entry, String path, List<String> found) {
    if (entry instanceof Entry.Block block) {
      block.children().forEach(child -> collect(child, block.title() + " > ", found));
    } else {
      found.add(path + entry.text());
    }
  }

  @Test
  void everyNameSaysWhatItIsAndWhy() {
    driver.open(PROGRAM);
    assertThat(lines())
        .contains(
            "module > limit: global, bound here",
            "function make_counter(start) > start: parameter, bound by the call",
            "function make_counter(start) > count: cell, bound here, also used in tick",
            "function make_counter(start) > step: cell, bound here, also used in tick",
            "function tick() > count: free, nonlocal: bound in make_counter, bound anew here",
            "function tick() > step: free, bound in make_counter, used here",
            "function tick() > limit: global, bound in no function around it: the module’s",
            "function tick() > min: built-in, bound nowhere in the program",
            "function tick() > missing: unbound, bound nowhere: NameError when it is read",
            "class Box > size: local, bound here (a class attribute)");
  }

  @Test
  void theVariableOfAComprehensionIsALocalOfTheFrameAroundIt() {
    driver.open(PROGRAM);
    assertThat(lines())
        .contains("module > n: local, bound by a comprehension that runs in this frame");
  }

  @Test
  void theBlockOfTheShownFrameIsTheCurrentOne() {
    driver.open("@print\ndef f():\n    pass\n\n" + PROGRAM + "tick()\n");
    assertThat(model.currentProperty().get().orElseThrow().name()).isEqualTo("top");
    driver.run();
    driver.seek(driver.state().recorded() - 3);
    assertThat(driver.session().frameProperty().get().orElseThrow().title())
        .isEqualTo("make_counter.<locals>.tick");
    assertThat(model.currentProperty().get().orElseThrow().name()).isEqualTo("tick");
  }

  @Test
  void pickingACapturedNamePicksItEverywhere() {
    driver.open(PROGRAM);
    Entry.Block block =
        model.rootProperty().get().orElseThrow().children().stream()
            .filter(Entry.Block.class::isInstance)
            .map(Entry.Block.class::cast)
            .findFirst()
            .orElseThrow();
    Entry count =
        block.children().stream()
            .filter(entry -> entry instanceof Entry.Name name && name.name().equals("count"))
            .findFirst()
            .orElseThrow();
    model.pick(count);
    assertThat(driver.session().attention().selectionProperty().get())
        .isEqualTo(new Selection.Captured(new CapturedVariable("count", "make_counter")));
    assertThat(model.highlightedProperty().get()).isPresent();
  }

  @Test
  void aProgramThatDoesNotCompileHasNoScopes() {
    driver.open("def f(:\n");
    assertThat(model.rootProperty().get()).isEmpty();
  }

  @Test
  void theTreeFollowsTheTextWhileItIsTyped() {
    driver.open("x = 1\n");
    assertThat(lines()).anyMatch(line -> line.contains("x: global"));
    driver.session().sourceChangedProperty().set(true);
    driver.session().check(new SourceFile("counter.py", "def f(y):\n    return lambda: y\n"));
    driver.until(() -> lines().stream().anyMatch(line -> line.contains("y: cell")));
    assertThat(model.currentProperty().get()).isEmpty();
    driver.session().check(new SourceFile("counter.py", "def f(:\n"));
    driver.until(() -> driver.session().checkedProperty().get().problem().isPresent());
    assertThat(lines()).anyMatch(line -> line.contains("y: cell"));
    driver.session().sourceChangedProperty().set(false);
    assertThat(lines()).anyMatch(line -> line.contains("x: global"));
  }
}
