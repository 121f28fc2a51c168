package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void aLessonWithoutATopicIsRefused() {
    assertThatThrownBy(() -> Sample.parse("x", "# Title\n\nWords.\n", ""))
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
