package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonReaderTest {
  @Test
  void aLessonIsParagraphsOfWordsAndCode() {
    assertThat(LessonReader.read("x", "Use `a` and\n*b*.\n\nThen stop.\n").blocks())
        .containsExactly(
            new Lesson.Paragraph(
                List.of(
                    new Lesson.Words("Use ", false),
                    new Lesson.Code("a"),
                    new Lesson.Words(" and", false),
                    new Lesson.Words(" ", false),
                    new Lesson.Words("b", true),
                    new Lesson.Words(".", false))),
            new Lesson.Paragraph(List.of(new Lesson.Words("Then stop.", false))));
  }

  @Test
  void listsKeepTheirNumbersAndListingsTheirLines() {
    assertThat(LessonReader.read("x", "3. a\n4. b\n\n- c\n\n```\nd\n e\n```\n").blocks())
        .containsExactly(
            new Lesson.Item("3.", List.of(new Lesson.Words("a", false))),
            new Lesson.Item("4.", List.of(new Lesson.Words("b", false))),
            new Lesson.Item("•", List.of(new Lesson.Words("c", false))),
            new Lesson.Listing("d\n e\n"));
  }

  @Test
  void linksLeadToVisitsAndQuestions() {
    assertThat(
            LessonReader.read(
                    "x",
                    "[the `first`](go:6) [third](go:6/3) [what?](ask:7 \"a \\\" b\")"
                        + " [n?](cell:6/2/n '4') [then](<go:6 when i == 2>)"
                        + " [m?](<cell:6/2/m when i / 2 \\> 3> '5')")
                .links())
        .containsExactly(
            new Lesson.Link("the first", new Lesson.Target(new Visit(6, 1), Optional.empty())),
            new Lesson.Link("third", new Lesson.Target(new Visit(6, 3), Optional.empty())),
            new Lesson.Link(
                "what?",
                new Lesson.Target(
                    new Visit(7, 1),
                    Optional.of(new Lesson.Asked(new Question.Output(), "a \" b")))),
            new Lesson.Link(
                "n?",
                new Lesson.Target(
                    new Visit(6, 2),
                    Optional.of(new Lesson.Asked(new Question.Content("n"), "4")))),
            new Lesson.Link(
                "then",
                new Lesson.Target(new Visit(6, 1, Optional.of("i == 2")), Optional.empty())),
            new Lesson.Link(
                "m?",
                new Lesson.Target(
                    new Visit(6, 2, Optional.of("i / 2 > 3")),
                    Optional.of(new Lesson.Asked(new Question.Content("m"), "5")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](go:0)",
        "[a](go:x)",
        "[a](go)",
        "[a](https://example.org)",
        "[a](ask:3)",
        "[a](cell:n 'x')",
        "[a](<go:3 when >)",
        "[a](<go:3 if i == 2>)",
        "<b>a</b>",
        "# Heading"
      })
  void whatLessonsDoNotHaveIsRefused(String markdown) {
    assertThatThrownBy(() -> LessonReader.read("x", markdown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The lesson of x has a ");
  }
}
