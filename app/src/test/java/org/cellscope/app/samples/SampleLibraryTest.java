package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
              assertThat(sample.lesson()).isNotEmpty();
              assertThat(sample.source()).isNotBlank();
            });
    assertThat(library.byTopic().values().stream().mapToInt(java.util.List::size).sum())
        .isEqualTo(library.samples().size());
  }

  @Test
  void aLessonIsParagraphsOfWordsAndCode() {
    Sample sample =
        Sample.parse("x", "# Title\n\ntopic: Topic\n\nUse `a` and\n`b`.\n\nThen stop.\n", "");
    assertThat(sample.title()).isEqualTo("Title");
    assertThat(sample.topic()).isEqualTo("Topic");
    assertThat(sample.lesson()).hasSize(2);
    assertThat(sample.lesson().getFirst().runs())
        .containsExactly(
            new Sample.Run("Use ", false),
            new Sample.Run("a", true),
            new Sample.Run(" and ", false),
            new Sample.Run("b", true),
            new Sample.Run(".", false));
  }

  @Test
  void aLessonWithoutATopicIsRefused() {
    assertThatThrownBy(() -> Sample.parse("x", "# Title\n\nWords.\n", ""))
        .hasMessage("The lesson of x has no topic.");
  }

  @Test
  void behindTheLastSampleComesTheFirst() throws IOException {
    var model = new SamplesViewModel(SampleLibrary.load());
    Sample first = model.next();
    model.show(model.library().samples().getLast());
    assertThat(model.next()).isEqualTo(first);
  }
}
