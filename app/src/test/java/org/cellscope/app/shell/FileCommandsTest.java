package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.app.editor.Document;
import org.cellscope.app.editor.Editors;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.widget.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCommandsTest {
  private static final Sample SAMPLE =
      Sample.of("one", Map.of(Language.ENGLISH, "# One\n\ntopic: Topic\n"), "x = 1\n");

  private final SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private final Editors editors = new Editors(driver.session());
  private final SamplesViewModel samples =
      new SamplesViewModel(
          new SampleLibrary(List.of(SAMPLE), SAMPLE), driver.session(), (_, _) -> {});
  private final Answers answers = new Answers();
  private final FileCommands files = new FileCommands(editors, samples, answers);

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aSampleComesWithItsLesson() {
    files.show(SAMPLE);
    assertThat(editors.active().source().name()).isEqualTo("one.py");
    assertThat(samples.currentProperty().get()).contains(SAMPLE);
    files.newProgram();
    assertThat(samples.currentProperty().get()).isEmpty();
    assertThat(editors.active().source().text()).isEmpty();
  }

  @Test
  void whatCannotBeOpenedIsToldAndTheTextStays(@TempDir Path directory) {
    files.show(SAMPLE);
    files.load(directory.resolve("none.py"));
    assertThat(answers.told).singleElement().asString().contains("does not exist");
    assertThat(editors.active().source().text()).isEqualTo("x = 1\n");
  }

  @Test
  void savingForTheFirstTimeAsksWhere(@TempDir Path directory) throws IOException {
    files.show(SAMPLE);
    assertThat(files.save()).isFalse();
    answers.file = Optional.of(directory.resolve("mine.py"));
    assertThat(files.save()).isTrue();
    answers.file = Optional.empty();
    assertThat(files.save()).isTrue();
    assertThat(Files.readString(directory.resolve("mine.py"))).isEqualTo("x = 1\n");
  }

  @Test
  void anUnchangedTextMayGoWithoutAQuestion() {
    editors.show(Document.untitled("a.py", "a"));
    assertThat(files.mayLetGo()).isTrue();
    assertThat(answers.asked).isZero();
  }

  /** Answers as the test says. */
}
