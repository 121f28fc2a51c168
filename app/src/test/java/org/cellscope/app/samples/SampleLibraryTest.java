package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellscope.app.widget.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleLibraryTest {
  @Test
  void everySampleOfTheIndexHasALessonAndAProgram() throws IOException {
    SampleLibrary library = SampleLibrary.load();
    assertThat(library.samples())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            sample -> {
              assertThat(sample.title()).isNotBlank();
              assertThat(sample.lesson().blocks()).isNotEmpty();
              assertThat(sample.source()).isNotBlank();
            });
    assertThat(library.byTopic().values().stream().mapToInt(List::size).sum())
        .isEqualTo(library.samples().size());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLessonHasTheSameStopsAndQuestionsInEveryLanguage(Language language) throws IOException {
    Map<String, String> topics = new HashMap<>();
    for (Sample sample : SampleLibrary.load().samples()) {
      Reading english = sample.readings().in(Language.ENGLISH);
      Reading other = sample.readings().in(language);
      assertThat(targets(other)).as(sample.id()).isEqualTo(targets(english));
      assertThat(shape(other)).as(sample.id()).isEqualTo(shape(english));
      assertThat(topics.putIfAbsent(english.topic(), other.topic()))
          .as(sample.id())
          .isIn(null, other.topic());
      if (language != Language.ENGLISH) {
        assertThat(other.lesson().text()).isNotEqualTo(english.lesson().text());
      }
    }
    assertThat(topics.values()).doesNotHaveDuplicates();
  }

  private static List<Lesson.Target> targets(Reading reading) {
    return reading.lesson().links().stream().map(Lesson.Link::target).toList();
  }

  /** The kinds of its blocks. */
  private static List<String> shape(Reading reading) {
    return reading.lesson().blocks().stream()
        .map(block -> block instanceof Lesson.Item item ? item.mark() : block.getClass().getName())
        .toList();
  }

  @Test
  void aLessonWithoutATopicIsRefused() {
    assertThatThrownBy(() -> Reading.parse("x", "# Title\n\nWords.\n"))
        .hasMessage("The lesson of x has no topic.");
  }

  @Test
  void aCounterOverTwoCellsIsTheOneToStartWith() throws IOException {
    assertThat(SampleLibrary.load().first().id()).isEqualTo("independent_counters");
  }

  @Test
  void aSearchFindsSamplesWithAllItsWordsWhateverTheirCase() throws IOException {
    SampleLibrary library = SampleLibrary.load();
    assertThat(library.search("WEAK list").values().stream().flatMap(List::stream))
        .extracting(Sample::id)
        .contains("weak_listeners");
    assertThat(library.search("nonlocal").keySet()).contains("Scopes", "Factories");
    assertThat(library.search("weak nosuchword")).isEmpty();
    assertThat(library.search("  ")).isEqualTo(library.byTopic());
  }
}
