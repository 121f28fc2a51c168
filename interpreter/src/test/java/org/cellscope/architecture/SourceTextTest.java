package org.cellscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the text of every module's Java sources, tests included, must not contain. */
class SourceTextTest {
  private static final List<Path> SOURCES = sources(Path.of("").toAbsolutePath().getParent());

  @Test
  void allModulesAreRead() {
    assertThat(SOURCES)
        .extracting(source -> source.getFileName().toString())
        .contains("SourceTextTest.java", "Launcher.java", "CellscopeApp.java");
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(linesWith("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b")).isEmpty();
  }

  @Test
  void noTestIsSkipped() {
    assertThat(linesWith("@(Dis|En)abled\\w*|\\bAssump" + "tions\\b|\\bassume(That|True|False)\\("))
        .isEmpty();
  }

  @Test
  void noStaticCollectionIsBuiltToBeFilled() {
    assertThat(
            linesWith(
                "^\\s*(private |public |protected )?static final [^=(]*= *new "
                    + "(Linked|Identity|Weak|Concurrent)?(Hash|Tree|Array)\\w*<.*>\\(\\);"))
        .isEmpty();
  }

  private static List<String> linesWith(String regex) {
    Pattern pattern = Pattern.compile(regex);
    List<String> found = new ArrayList<>();
    for (Path source : SOURCES) {
      List<String> lines = lines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find()) {
          found.add(source + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }

  private static List<Path> sources(Path root) {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("interpreter", "samples", "app", "packaging")) {
      Path directory = root.resolve(module).resolve("src");
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return List.copyOf(sources);
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
