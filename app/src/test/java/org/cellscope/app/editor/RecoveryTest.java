package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  @TempDir private Path root;

  private static Recovery.Unsaved unsaved(String text) {
    return new Recovery.Unsaved("ä.py", Optional.of(Path.of("/x/ä.py")), text);
  }

  /** What a crashed program leaves: its folder, of which nobody holds the lock. */
  private void crash(List<Recovery.Unsaved> texts) throws IOException {
    Path elsewhere = Files.createDirectories(root.resolveSibling(root.getFileName() + "-crash"));
    var crashed = new Recovery(elsewhere);
    crashed.keep(texts);
    try (Stream<Path> folders = Files.list(elsewhere)) {
      Path folder = folders.findFirst().orElseThrow();
      Path left = Files.createDirectories(root.resolve("crashed"));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, left.resolve(file.getFileName()));
        }
      }
    }
    crashed.close();
  }

  @Test
  void whatACrashLeavesIsOfferedOnce() throws IOException {
    crash(List.of(unsaved("x = 'ü'\n\ty\\n"), unsaved("2")));
    try (var recovery = new Recovery(root)) {
      assertThat(recovery.takeLeftBehind())
          .containsExactly(unsaved("x = 'ü'\n\ty\\n"), unsaved("2"));
      assertThat(recovery.takeLeftBehind()).isEmpty();
    }
  }

  @Test
  void anotherRunningProgramIsLeftAlone() throws IOException {
    try (var running = new Recovery(root);
        var other = new Recovery(root)) {
      running.keep(List.of(unsaved("1")));
      assertThat(other.takeLeftBehind()).isEmpty();
    }
  }

  @Test
  void whatHasBeenSavedMeanwhileIsNotKept() throws IOException {
    crash(List.of());
    try (var recovery = new Recovery(root)) {
      recovery.keep(List.of(unsaved("1"), unsaved("2")));
      recovery.keep(List.of(unsaved("3")));
      assertThat(recovery.takeLeftBehind()).isEmpty();
      try (Stream<Path> files = Files.walk(root)) {
        assertThat(files.filter(file -> file.toString().endsWith(".unsaved"))).hasSize(1);
      }
    }
  }

  @Test
  void anOrderlyEndLeavesNothing() throws IOException {
    var recovery = new Recovery(root);
    recovery.keep(List.of(unsaved("1")));
    recovery.close();
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).isEmpty();
    }
  }
}
