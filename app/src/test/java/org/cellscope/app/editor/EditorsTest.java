package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorsTest {
  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final Editors editors = new Editors(driver.session());

  @AfterEach
  void close() {
    driver.close();
  }

  private void show(String name, String text) {
    editors.show(Document.untitled(name, text));
    shown();
  }

  private void shown() {
    driver.until(() -> editors.active().isShown() && !driver.state().frames().isEmpty());
  }

  private int line() {
    return editors.active().hereProperty().get().map(EditorViewModel.Here::line).orElse(0);
  }

  private void toLine(int line) {
    driver.session().move(new Movement.ToLine(line, Direction.FORWARD));
    driver.until(() -> line() == line);
  }

  @Test
  void everyTextKeepsItsRecordingItsPlaceAndItsBreakpoints() {
    show("one.py", "a = 1\nb = 2\nc = 3\n");
    driver.session().breakpoints().toggle(3);
    toLine(3);
    EditorViewModel one = editors.active();
    one.edited("a = 1\nb = 2\nc = 4\n");
    show("two.py", "x = 1\n");
    assertThat(editors.all()).hasSize(2);
    assertThat(driver.session().breakpoints().allProperty().get()).isEmpty();
    assertThat(driver.state().step()).isZero();
    editors.activate(one);
    shown();
    assertThat(one.staleProperty().get()).isTrue();
    one.edited("a = 1\nb = 2\nc = 3\n");
    assertThat(line()).isEqualTo(3);
    assertThat(driver.session().breakpoints().at(3)).isPresent();
    assertThat(driver.state().recorded()).isPositive();
  }

  @Test
  void quickChangesBetweenTextsEndAtTheLastOne() {
    show("one.py", "a = 1\n");
    EditorViewModel one = editors.active();
    one.edited("a = 2\n");
    show("two.py", "x = 1\n");
    EditorViewModel two = editors.active();
    for (int i = 0; i < 5; i++) {
      editors.activate(one);
      editors.activate(two);
    }
    shown();
    assertThat(driver.session().programProperty().get().source().name()).isEqualTo("two.py");
    assertThat(driver.failures()).isEmpty();
  }

  @Test
  void aSampleThatIsNotEditedGivesItsPlaceToTheNext() {
    show("one.py", "a = 1\n");
    show("two.py", "b = 1\n");
    assertThat(editors.all()).hasSize(1);
  }

  @Test
  void aClosedTextComesBackWithWhatWasNotSaved() {
    show("one.py", "a = 1\n");
    driver.session().breakpoints().toggle(1);
    editors.active().edited("a = 2\n");
    editors.close(editors.active());
    assertThat(editors.active().text()).isEmpty();
    assertThat(driver.session().breakpoints().allProperty().get()).isEmpty();
    editors.reopen();
    assertThat(editors.all()).hasSize(1);
    assertThat(editors.active().text()).isEqualTo("a = 2\n");
    assertThat(editors.active().dirtyProperty().get()).isTrue();
    assertThat(driver.session().breakpoints().at(1)).isPresent();
    shown();
    assertThat(editors.active().staleProperty().get()).isTrue();
  }

  @Test
  void aFileThatIsOpenIsNotOpenedTwice(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("x.py"), "x = 1\n");
    editors.open(file);
    editors.active().edited("x = 2\n");
    show("other.py", "y = 1\n");
    editors.open(file);
    assertThat(editors.all()).hasSize(2);
    assertThat(editors.active().text()).isEqualTo("x = 2\n");
  }

  @Test
  void whatACrashLeftIsAnEditOfItsFile(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("x.py"), "x = 1\n");
    editors.recover(new Recovery.Unsaved("x.py", Optional.of(file), "x = 2\n"));
    assertThat(editors.active().text()).isEqualTo("x = 2\n");
    assertThat(editors.active().dirtyProperty().get()).isTrue();
    assertThat(editors.unsaved())
        .containsExactly(new Recovery.Unsaved("x.py", Optional.of(file), "x = 2\n"));
  }

  @Test
  void aChangedFileIsNoticedUntilTheUserKeepsTheText(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("x.py"), "x = 1\n");
    editors.open(file);
    Files.writeString(file, "x = 22\n");
    editors.seen(Editors.lookAtDisk(editors.documents()));
    assertThat(editors.active().onDiskProperty().get()).isEqualTo(DiskStamp.Now.CHANGED);
    editors.active().keepText();
    editors.seen(Editors.lookAtDisk(editors.documents()));
    assertThat(editors.active().onDiskProperty().get()).isEqualTo(DiskStamp.Now.SAME);
    editors.active().reload();
    assertThat(editors.active().text()).isEqualTo("x = 22\n");
  }

  @Test
  void liveModeRunsTheEditedTextToTheSameLine() {
    show("one.py", "a = 1\nb = 2\nc = 3\n");
    editors.options().liveProperty().set(true);
    toLine(3);
    editors.active().edited("# new\na = 1 + 1\nb = 2\nc = 3\n");
    editors.active().rested();
    driver.until(() -> line() == 4);
    assertThat(editors.active().staleProperty().get()).isFalse();
  }

  @Test
  void liveModeEndsInsideABoundInAnEndlessProgram() {
    show("one.py", "a = 1\nb = 2\n");
    editors.options().liveProperty().set(true);
    toLine(2);
    editors.active().edited("while True:\n    pass\nb = 2\n");
    editors.active().rested();
    driver.until(() -> !editors.active().staleProperty().get() && editors.active().isShown());
    driver.until(() -> !driver.session().reach().runningProperty().get());
    assertThat(driver.state().recorded()).isLessThanOrEqualTo(500_000);
  }

  @Test
  void liveModeWaitsForATextThatCompiles() {
    show("one.py", "a = 1\nb = 2\n");
    editors.options().liveProperty().set(true);
    editors.active().edited("a = (\nb = 2\n");
    editors.active().rested();
    driver.until(() -> !editors.active().problemTextProperty().get().isEmpty());
    assertThat(editors.active().staleProperty().get()).isTrue();
  }
}
