package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.cellscope.app.samples.Lesson;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.session.Arrival;
import org.cellscope.session.Evaluation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stop of every lesson exists, and every answer is right. */
class LessonsTest {
  static Stream<Arguments> links() throws IOException {
    return SampleLibrary.load().samples().stream()
        .flatMap(
            sample ->
                sample.lesson().links().stream()
                    .map(
                        link ->
                            Arguments.of(
                                Named.of(sample.id() + ": " + link.text(), link), sample)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void aStopExistsAndItsAnswerIsRight(Lesson.Link link, Sample sample) {
    try (Lab lab =
        LabSession.open(new SourceFile("lesson.py", sample.source()), LabSettings.defaults())) {
      Visit visit = link.target().visit();
      for (Movement movement : visit.movements()) {
        assertThat(lab.move(movement).arrival())
            .map(Arrival::reason)
            .contains(Arrival.Reason.REACHED);
      }
      FrameView frame = lab.state().current().orElseThrow();
      assertThat(frame.position().map(Span::line)).contains(visit.line());
      link.target()
          .asked()
          .ifPresent(
              asked ->
                  assertThat(plain(answer(lab, frame, asked.question())))
                      .isEqualTo(plain(asked.answer())));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aLessonHasStopsAndQuestions(Sample sample) {
    assertThat(sample.lesson().links()).hasSizeBetween(3, 6);
    assertThat(sample.lesson().links()).anyMatch(link -> link.target().asked().isPresent());
    assertThat(sample.lesson().links()).anyMatch(link -> link.target().asked().isEmpty());
  }

  static Stream<Arguments> samples() throws IOException {
    return SampleLibrary.load().samples().stream()
        .map(sample -> Arguments.of(Named.of(sample.id(), sample)));
  }

  private static String answer(Lab lab, FrameView frame, Question question) {
    return switch (question) {
      case Question.Output() -> {
        int before = lab.state().outputLength();
        SessionState behind = WholeLine.run(lab);
        yield lab.output().text(before, behind.outputLength());
      }
      case Question.Content(String variable) -> {
        assertThat(frame.variables())
            .as("cells of the frame")
            .anyMatch(
                slot ->
                    slot.label().equals(variable)
                        && (slot.role() == SlotView.Role.CELL
                            || slot.role() == SlotView.Role.FREE));
        Evaluation value = lab.evaluate(frame.id(), variable);
        assertThat(value).isInstanceOf(Evaluation.Value.class);
        yield ((Evaluation.Value) value).repr();
      }
    };
  }

  private static String plain(String text) {
    return text.replaceAll("0x[0-9a-f]+|0x…", "0x").replaceAll("\\s+", " ").strip();
  }
}
