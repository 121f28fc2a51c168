package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.session.Visit;
import org.cellscope.app.widget.Language;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.source.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplesViewModelTest {
  private static final String SOURCE = "for n in range(3):\n    print(n)\n";

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final List<String> asked = new ArrayList<>();
  private final Sample sample = sample("a", "[x](go:2/2) [y](ask:2/3 \"2\") [z](go:1)", SOURCE);
  private final Sample other = sample("b", "[x](go:1)", "pass\n");
  private final SamplesViewModel model =
      new SamplesViewModel(
          new SampleLibrary(List.of(sample, other), sample),
          driver.session(),
          (Visit visit, Question question) -> asked.add(visit + " " + question));

  private static Sample sample(String id, String lesson, String source) {
    return Sample.of(
        id, Map.of(Language.ENGLISH, "# %s\n\ntopic: T\n\n%s".formatted(id, lesson)), source);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aStopLeadsToItsVisitFromWhereverTheCursorIs() {
    driver.open(SOURCE);
    model.show(sample);
    driver.run();
    model.follow(0);
    driver.until(() -> line() == 2);
    assertThat(driver.state().outputLength()).isEqualTo("0\n".length());
    assertThat(model.stopProperty().get()).hasValue(0);
  }

  @Test
  void aQuestionIsHandedOn() {
    driver.open(SOURCE);
    model.show(sample);
    model.follow(1);
    assertThat(asked).containsExactly("2/3 Output[]");
    assertThat(driver.state().step()).isZero();
  }

  @Test
  void theStopsFollowEachOtherAndEndAtTheEnds() {
    driver.open(SOURCE);
    model.show(sample);
    model.previousStop();
    assertThat(model.stopProperty().get()).isEmpty();
    for (int expected : new int[] {0, 1, 2, 2}) {
      model.nextStop();
      assertThat(model.stopProperty().get()).hasValue(expected);
    }
    model.previousStop();
    assertThat(model.stopProperty().get()).hasValue(1);
    model.show(other);
    assertThat(model.stopProperty().get()).isEmpty();
  }

  @Test
  void theStopsOfAProgramThatWasChangedAreNotFollowed() {
    driver.open(SOURCE + "print()\n");
    model.show(sample);
    assertThat(model.fittingProperty().get()).isFalse();
    model.nextStop();
    assertThat(model.stopProperty().get()).isEmpty();
    driver.open(SOURCE);
    assertThat(model.fittingProperty().get()).isTrue();
    model.clear();
    assertThat(model.fittingProperty().get()).isFalse();
  }

  @Test
  void behindTheLastSampleComesTheFirst() {
    assertThat(model.next()).isEqualTo(sample);
    model.show(sample);
    assertThat(model.next()).isEqualTo(other);
    model.show(other);
    assertThat(model.next()).isEqualTo(sample);
  }

  private int line() {
    return driver.state().current().flatMap(FrameView::position).map(Span::line).orElse(0);
  }
}
