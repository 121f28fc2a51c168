package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindViewModelTest {
  private final FindViewModel find = new FindViewModel();

  private void look(String text, String query) {
    find.textChanged(text);
    find.open("", 0, true);
    find.queryProperty().set(query);
  }

  @Test
  void countsAndGoesAroundTheEnd() {
    look("count = count + Count", "count");
    assertThat(find.matchesProperty().get())
        .containsExactly(new Range(0, 5), new Range(8, 13), new Range(16, 21));
    assertThat(find.messageProperty().get()).isEqualTo("3 matches");
    assertThat(find.next(9)).contains(new Range(16, 21));
    assertThat(find.messageProperty().get()).isEqualTo("3 of 3");
    assertThat(find.next(0)).contains(new Range(0, 5));
    assertThat(find.previous(0)).contains(new Range(16, 21));
  }

  @Test
  void capitalsAndWholeWordsCountWhenAskedFor() {
    look("count = counter + Count", "count");
    find.wholeWordProperty().set(true);
    assertThat(find.matchesProperty().get()).containsExactly(new Range(0, 5), new Range(18, 23));
    find.matchCaseProperty().set(true);
    assertThat(find.matchesProperty().get()).containsExactly(new Range(0, 5));
  }

  @Test
  void aTextIsNoExpressionUnlessAskedFor() {
    look("f(x) fx", "f(x)");
    assertThat(find.matchesProperty().get()).containsExactly(new Range(0, 4));
    find.regexProperty().set(true);
    assertThat(find.matchesProperty().get()).containsExactly(new Range(5, 7));
  }

  @Test
  void whatIsNoExpressionIsSaid() {
    look("x", "(");
    find.regexProperty().set(true);
    assertThat(find.problemProperty().get()).isTrue();
    assertThat(find.messageProperty().get()).isEqualTo("Unclosed group");
    find.queryProperty().set("y");
    assertThat(find.problemProperty().get()).isFalse();
    assertThat(find.messageProperty().get()).isEqualTo("Not found");
  }

  @Test
  void anExpressionThatBacktracksForEverGivesUp() {
    look("a".repeat(300), "(.*)(.*)(.*)(.*)(.*)x\\1\\2");
    find.regexProperty().set(true);
    assertThat(find.messageProperty().get()).isEqualTo("The expression takes too long");
  }

  @Test
  void replacesThePresentMatchAndGoesOn() {
    look("a b a", "a");
    find.from(1);
    find.replacementProperty().set("xyz");
    assertThat(find.replace()).contains(new PythonEditing.Edit(4, 5, "xyz", 7, 7));
  }

  @Test
  void replacesEverythingInOneEdit() {
    look("a b a.", "a");
    find.replacementProperty().set("\\1");
    assertThat(find.replaceAll()).contains(new PythonEditing.Edit(0, 5, "\\1 b \\1", 7, 7));
  }

  @Test
  void theReplacementOfAnExpressionNamesGroupsAsPythonDoes() {
    look("x = 1", "(?P<name>\\w+) = (\\d)");
    find.regexProperty().set(true);
    find.replacementProperty().set("\\2\\n\\g<name>\\\\");
    assertThat(find.replaceAll().orElseThrow().text()).isEqualTo("1\nx\\");
    find.replacementProperty().set("\\3");
    assertThat(find.replaceAll()).isEmpty();
    assertThat(find.messageProperty().get()).isEqualTo("the expression has no group 3");
  }

  @Test
  void whatIsSelectedIsLookedFor() {
    find.textChanged("one two one");
    find.open("one", 8, false);
    assertThat(find.currentProperty().get()).contains(new Range(8, 11));
    assertThat(find.replacesProperty().get()).isFalse();
  }

  @Test
  void aClosedBarMarksNothing() {
    look("one", "one");
    find.close();
    assertThat(find.matchesProperty().get()).isEmpty();
    find.textChanged("one one");
    assertThat(find.matchesProperty().get()).isEmpty();
  }
}
