package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellscope.app.session.SessionDriver;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
  private static final String PROGRAM =
      """
      import math
      class Box:
          hidden = 1
          def put(self, thing):
              th
      def outer(counter):
          def inner(cost):
              co
          return inner
      words = 'text'
      """;

  private final SessionDriver driver =
      new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()));
  private final EditorViewModel editor = new EditorViewModel(driver.session());
  private final CompletionViewModel completion = new CompletionViewModel(editor);

  @AfterEach
  void close() {
    driver.close();
  }

  private void open(String text) {
    editor.show(Document.untitled("t.py", text));
    driver.until(() -> editor.isShown() && !driver.state().frames().isEmpty());
  }

  private List<String> names() {
    return completion.offerProperty().get().items().stream()
        .map(item -> item.name() + " " + item.kind().text())
        .toList();
  }

  private void lookBehind(String text, boolean asked) {
    completion.look(editor.text().indexOf(text) + text.length(), asked);
  }

  @Test
  void namesOfTheBlockComeBeforeThoseAround() {
    open(PROGRAM);
    lookBehind("        co", false);
    assertThat(names())
        .startsWith("cost local", "counter enclosing")
        .contains("continue keyword", "compile built-in");
  }

  @Test
  void aMethodDoesNotSeeTheNamesOfItsClass() {
    open(PROGRAM);
    lookBehind("        th", true);
    assertThat(names()).startsWith("thing local");
    editor.edited(PROGRAM.replace("        th\n", "        hi\n"));
    lookBehind("        hi", true);
    assertThat(names()).isEmpty();
  }

  @Test
  void theBlocksOfTheLastTextThatCompiledCount() {
    open(PROGRAM);
    editor.edited(PROGRAM.replace("        co\n", "        x = (\n        co\n"));
    lookBehind("        co", false);
    assertThat(names()).startsWith("cost local", "counter enclosing");
  }

  @Test
  void attributesOfLiveObjects() {
    open(PROGRAM);
    driver.run();
    editor.edited(PROGRAM + "words.is\n");
    lookBehind("words.is", false);
    driver.until(() -> !names().isEmpty());
    assertThat(names()).contains("isalnum attribute", "isupper attribute");
  }

  @Test
  void attributesOfModulesThatHaveNotBeenImportedYet() {
    open(PROGRAM);
    editor.edited(PROGRAM + "math.fac\n");
    lookBehind("math.fac", false);
    driver.until(() -> !names().isEmpty());
    assertThat(names()).containsExactly("factorial attribute");
  }

  @Test
  void nothingIsOfferedInStringsAndCommentsAndForOneLetterUnlessAsked() {
    open("x = 'pri'  # pri\np\n");
    lookBehind("'pri", true);
    assertThat(names()).isEmpty();
    lookBehind("# pri", true);
    assertThat(names()).isEmpty();
    lookBehind("\np", false);
    assertThat(names()).isEmpty();
    lookBehind("\np", true);
    assertThat(names()).contains("print built-in");
  }
}
