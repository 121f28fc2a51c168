package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.cellscope.session.Breakpoint;
import org.fxmisc.richtext.CodeArea;

/** What is marked by whole lines: where the shown frame is, and breakpoints in the gutter. */
final class LineMarks {
  private static final int NO_LINE = 0;

  private final CodeArea area;
  private final Gutter gutter;

  /** Fonts and sizes change over several layouts. */
  private final PauseTransition settling = new PauseTransition(Duration.millis(100));

  private int shownLine = NO_LINE;
  private String shownLineClass = "";

  LineMarks(CodeArea area, Gutter gutter) {
    this.area = area;
    this.gutter = gutter;
    settling.setOnFinished(_ -> bringIntoView());
  }

  /** Marks where the shown frame is, and brings it into view. */
  void showHere(Optional<EditorViewModel.Here> here) {
    int line = here.map(EditorViewModel.Here::line).orElse(NO_LINE);
    String lineClass = here.map(h -> h.current() ? "current-line" : "caller-line").orElse("");
    if (line != shownLine || !lineClass.equals(shownLineClass)) {
      int before = shownLine;
      shownLine = line;
      shownLineClass = lineClass;
      mark(before, List.of());
      mark(line, List.of(lineClass));
      bringIntoView();
    }
  }

  private void bringIntoView() {
    if (isThere(shownLine)) {
      area.showParagraphInViewport(shownLine - 1);
    }
  }

  /** The area gets another size: the line is brought into view when all layouts are done. */
  void resized() {
    settling.playFromStart();
  }

  private void mark(int line, List<String> classes) {
    if (isThere(line)) {
      area.setParagraphStyle(line - 1, classes);
      gutter.update(line);
    }
  }

  /** Draws the gutter anew where breakpoints have come, gone or changed. */
  void showBreakpoints(List<Breakpoint> before, List<Breakpoint> now) {
    Set<Integer> lines = new TreeSet<>();
    Stream.concat(
            before.stream().filter(each -> !now.contains(each)),
            now.stream().filter(each -> !before.contains(each)))
        .filter(Breakpoint.Line.class::isInstance)
        .forEach(each -> lines.add(((Breakpoint.Line) each).line()));
    lines.forEach(gutter::update);
  }

  private boolean isThere(int line) {
    return line != NO_LINE && line <= area.getParagraphs().size();
  }
}
