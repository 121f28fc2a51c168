package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Find and replace: what is looked for, where it is, and what is done with it. */
final class FindViewModel {
  private static final int NOWHERE = -1;

  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty regex = new SimpleBooleanProperty();
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty wholeWord = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper replaces = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Range>> matches = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Range>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper problem = new ReadOnlyBooleanWrapper();

  private List<MatchResult> found = List.of();
  private String text = "";
  private int at = NOWHERE;

  /** A closed bar. */
  FindViewModel() {
    query.subscribe(this::search);
    regex.subscribe(this::search);
    matchCase.subscribe(this::search);
    wholeWord.subscribe(this::search);
  }

  /** The text has changed. */
  void textChanged(String now) {
    text = now;
    if (open.get()) {
      search();
    }
  }

  /**
   * Opens the bar.
   *
   * @param selected what is selected in the text; it is looked for, unless it has several lines
   * @param caret where to start
   * @param toReplace whether replacing is asked for as well
   */
  void open(String selected, int caret, boolean toReplace) {
    open.set(true);
    replaces.set(toReplace);
    if (!selected.isEmpty() && !selected.contains("\n")) {
      regex.set(false);
      query.set(selected);
    }
    search();
    from(caret);
  }

  void close() {
    open.set(false);
    search();
  }

  private void search() {
    Optional<Range> before = current.get();
    found = List.of();
    String wrong = "";
    if (open.get()) {
      Query asked = new Query(query.get(), regex.get(), matchCase.get(), wholeWord.get());
      switch (Search.of(asked, text)) {
        case Search.Result.Found(List<MatchResult> all) -> found = all;
        case Search.Result.Bad(String why) -> wrong = why;
      }
    }
    matches.set(found.stream().map(FindViewModel::range).toList());
    at = NOWHERE;
    current.set(Optional.empty());
    problem.set(!wrong.isEmpty());
    message.set(wrong);
    if (wrong.isEmpty()) {
      before.ifPresentOrElse(range -> from(range.start()), this::tell);
    }
  }

  private static Range range(MatchResult match) {
    return new Range(match.start(), match.end());
  }

  /** Goes to the first match that starts at an offset or behind it, from the last one around. */
  Optional<Range> from(int offset) {
    int next =
        IntStream.range(0, found.size())
            .filter(i -> found.get(i).start() >= offset)
            .findFirst()
            .orElse(0);
    return go(next);
  }

  /** Goes to the match behind the present one, or the first behind the caret. */
  Optional<Range> next(int caret) {
    return at == NOWHERE ? from(caret) : go(at + 1);
  }

  /** Goes to the match before the present one, or the last before the caret. */
  Optional<Range> previous(int caret) {
    if (at != NOWHERE) {
      return go(at - 1);
    }
    return go((int) found.stream().filter(match -> match.end() <= caret).count() - 1);
  }

  private Optional<Range> go(int index) {
    if (!found.isEmpty()) {
      at = Math.floorMod(index, found.size());
      current.set(Optional.of(range(found.get(at))));
    }
    tell();
    return current.get();
  }

  private void tell() {
    if (problem.get()) {
      return;
    }
    message.set(query.get().isEmpty() ? "" : words());
  }

  private String words() {
    int size = found.size();
    if (size == 0) {
      return EditorText.NOT_FOUND.text();
    }
    boolean more = size == Search.MOST;
    if (at == NOWHERE) {
      return (more ? EditorText.MATCHES_AT_LEAST : EditorText.MATCHES).text(size);
    }
    return (more ? EditorText.MATCH_OF_MORE : EditorText.MATCH_OF).text(at + 1, size);
  }

  /** Says the same in another language. */
  void sayAgain() {
    tell();
  }

  /** Replaces the present match; empty when there is none or the replacement is not one. */
  Optional<PythonEditing.Edit> replace() {
    return at == NOWHERE ? Optional.empty() : edit(found.subList(at, at + 1));
  }

  /** Replaces every match, as one edit. */
  Optional<PythonEditing.Edit> replaceAll() {
    return found.isEmpty() ? Optional.empty() : edit(found);
  }

  private Optional<PythonEditing.Edit> edit(List<MatchResult> which) {
    var maker = new Replacement(replacement.get(), regex.get());
    int start = which.getFirst().start();
    int end = which.getLast().end();
    var made = new StringBuilder();
    int from = start;
    try {
      for (MatchResult match : which) {
        made.append(text, from, match.start()).append(maker.of(match));
        from = match.end();
      }
    } catch (IllegalArgumentException e) {
      problem.set(true);
      message.set(e.getMessage());
      return Optional.empty();
    }
    int caret = start + made.length();
    return Optional.of(new PythonEditing.Edit(start, end, made.toString(), caret, caret));
  }

  StringProperty queryProperty() {
    return query;
  }

  StringProperty replacementProperty() {
    return replacement;
  }

  BooleanProperty regexProperty() {
    return regex;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty wholeWordProperty() {
    return wholeWord;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Whether the bar has a second row, for replacing. */
  ReadOnlyBooleanProperty replacesProperty() {
    return replaces.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Range>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** The match that has been gone to. */
  ReadOnlyObjectProperty<Optional<Range>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** {@code 3 of 12}, or why nothing can be found. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
