package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.samples.SamplesViewModel;
import org.cellscope.app.session.ScriptedLab;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.app.shell.Answers;
import org.cellscope.app.shell.Dialogs;
import org.cellscope.app.shell.FileCommands;
import org.cellscope.app.testing.FailingDrive;
import org.cellscope.app.widget.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives that are full, read-only or gone: a clear message, and the text is still there. */
final class FailingDriveTest {
  private static final String OLD = "old = 1\n";
  private static final String NEW = "new = 2\n";
  private static final Sample SAMPLE =
      Sample.of("one", Map.of(Language.ENGLISH, "# One\n\ntopic: Topic\n"), "x = 1\n");

  private final SessionDriver driver = new SessionDriver(ScriptedLab::new);
  private final Editors editors = new Editors(driver.session());
  private final SamplesViewModel samples =
      new SamplesViewModel(
          new SampleLibrary(List.of(SAMPLE), SAMPLE), driver.session(), (_, _) -> {});
  private final Answers answers = new Answers();
  private final FileCommands files = new FileCommands(editors, samples, answers);
  private final FailingDrive drive = new FailingDrive();

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(folder.resolve("program.py"), OLD);
    files.load(drive.at(file));
    assertThat(answers.told).isEmpty();
    editors.active().edited(NEW);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private void checkRefused(String... words) throws IOException {
    assertThat(files.save()).isFalse();
    assertThat(answers.told).singleElement().asString().contains(words).contains("program.py");
    assertThat(answers.told.getFirst()).doesNotContain("Exception");
    assertThat(editors.active().text()).isEqualTo(NEW);
    assertThat(editors.active().dirtyProperty().get()).isTrue();
    assertThat(file).hasContent(OLD);
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aFullDiskIsSaidWhenTheFileIsMade() throws IOException {
    drive.fill(path -> new FileSystemException(path, null, "No space left on device"));
    checkRefused("the disk is full");
  }

  @Test
  void aFullDiskIsSaidWhenItBecomesFullMeanwhile() throws IOException {
    drive.fill(_ -> new IOException("No space left on device"));
    checkRefused("the disk is full");
  }

  @Test
  void aReadOnlyFolderIsSaid() throws IOException {
    drive.refuseWriting(AccessDeniedException::new);
    checkRefused("its folder is read-only");
  }

  @Test
  void aReadOnlyFileSystemIsSaid() throws IOException {
    drive.refuseWriting(path -> new FileSystemException(path, null, "Read-only file system"));
    checkRefused("read-only");
  }

  @Test
  void aDriveThatDoesNotAnswerIsSaid() throws IOException {
    drive.vanish(path -> new FileSystemException(path, null, "Host is down"));
    checkRefused("Host is down");
  }

  @Test
  void aFolderThatHasVanishedIsSaid() throws IOException {
    drive.vanish(NoSuchFileException::new);
    answers.changed = Dialogs.Changed.OVERWRITE;
    checkRefused("folder");
  }

  @Test
  void anotherPlaceToSaveToHelps() throws IOException {
    drive.vanish(path -> new FileSystemException(path, null, "Host is down"));
    Path other = folder.resolve("other.py");
    answers.file = Optional.of(other);
    assertThat(files.saveAs()).isTrue();
    assertThat(other).hasContent(NEW);
    assertThat(editors.active().dirtyProperty().get()).isFalse();
  }

  @Test
  void aFileThatWasChangedMeanwhileIsNotOverwrittenUnasked() throws IOException {
    Files.writeString(file, "other = 33\n");
    assertThat(files.save()).isFalse();
    assertThat(answers.asked).isEqualTo(1);
    assertThat(file).hasContent("other = 33\n");
    assertThat(editors.active().text()).isEqualTo(NEW);
    answers.changed = Dialogs.Changed.OVERWRITE;
    assertThat(files.save()).isTrue();
    assertThat(file).hasContent(NEW);
  }
}
