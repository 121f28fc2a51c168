package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    answers.toSave = Optional.of(directory.resolve("mine.py"));
    assertThat(files.save()).isTrue();
    answers.toSave = Optional.empty();
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
  private static final class Answers implements Dialogs {
    private final List<String> told = new ArrayList<>();
    private Optional<Path> toSave = Optional.empty();
    private Changed changed = Changed.CANCEL;
    private int asked;

    @Override
    public Optional<Path> fileToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToExport(String title, String name, String pattern) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(String name) {
      return toSave;
    }

    @Override
    public Changed changedOnDisk(String name) {
      asked++;
      return changed;
    }

    @Override
    public boolean recover(List<String> names) {
      throw new AssertionError(names);
    }

    @Override
    public Unsaved unsaved(String name) {
      asked++;
      return Unsaved.CANCEL;
    }

    @Override
    public void inform(String title, String message) {
      throw new AssertionError(message);
    }

    @Override
    public void read(String title, String text) {
      throw new AssertionError(text);
    }

    @Override
    public void tell(String title, String message) {
      told.add(title + ": " + message);
    }

    @Override
    public void fault(String report) {
      throw new AssertionError(report);
    }
  }
}
