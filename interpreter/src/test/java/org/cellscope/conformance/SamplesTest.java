package org.cellscope.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples are complete, and fit on a projector. */
class SamplesTest {
  private static final Path FOLDER =
      Path.of("")
          .toAbsolutePath()
          .resolveSibling("samples/src/main/resources/org/cellscope/samples");
  private static final String FIRST = "> ";
  private static final int COLUMNS = 60;
  private static final int LINES = 31;

  @Test
  void theIndexNamesEverySampleOnceAndNothingElse() throws IOException {
    assertThat(index()).containsExactlyInAnyOrderElementsOf(programs());
  }

  @Test
  void aCounterOverTwoCellsIsTheOneToStartWith() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
        .filteredOn(line -> line.startsWith(FIRST))
        .containsExactly(FIRST + "independent_counters");
  }

  @Test
  void everySampleHasATitleATopicAndALesson() throws IOException {
    for (String id : index()) {
      List<String> lesson = Files.readAllLines(FOLDER.resolve(id + ".md"));
      assertThat(lesson.getFirst()).as(id).matches("# \\S.*");
      assertThat(lesson.get(2)).as(id).matches("topic: \\S.*");
      assertThat(lesson.subList(3, lesson.size())).as(id).anyMatch(line -> !line.isBlank());
    }
  }

  @Test
  void everySampleFitsOnAProjector() throws IOException {
    for (String id : index()) {
      List<String> program = Files.readAllLines(FOLDER.resolve(id + ".py"));
      assertThat(program).as(id).hasSizeBetween(10, LINES);
      assertThat(program).as(id).allMatch(line -> line.length() < COLUMNS);
    }
  }

  private static List<String> index() throws IOException {
    return Files.readAllLines(FOLDER.resolve("index.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.startsWith(FIRST) ? line.substring(FIRST.length()) : line)
        .toList();
  }

  private static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".py"))
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .toList();
    }
  }
}
