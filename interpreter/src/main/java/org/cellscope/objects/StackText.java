package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** The frames of a traceback as text, with the source lines and their carets. */
final class StackText {
  private static final int SHOWN_REPETITIONS = 3;

  private StackText() {}

  /** One text for each frame, the outermost first; repetitions of a frame are counted. */
  static List<String> format(Runtime rt, @Nullable TracebackObject traceback) {
    List<String> texts = new ArrayList<>();
    String last = "";
    int count = 0;
    for (TracebackObject at = traceback; at != null; at = at.next()) {
      String head = head(at);
      if (!head.equals(last)) {
        addRepetitions(texts, count);
        last = head;
        count = 0;
      }
      if (++count <= SHOWN_REPETITIONS) {
        texts.add(head + source(rt, at));
      }
    }
    addRepetitions(texts, count);
    return texts;
  }

  private static void addRepetitions(List<String> texts, int count) {
    int more = count - SHOWN_REPETITIONS;
    if (more > 0) {
      texts.add("  [Previous line repeated " + more + " more time" + (more > 1 ? "s" : "") + "]\n");
    }
  }

  private static String head(TracebackObject at) {
    return "  File \""
        + at.frame().code.code().filename()
        + "\", line "
        + at.line()
        + ", in "
        + at.frame().code.name()
        + "\n";
  }

  private static String source(Runtime rt, TracebackObject at) {
    String line = rt.sourceLine(at.frame().code.code().filename(), at.line()).orElse("");
    if (line.isBlank()) {
      return "";
    }
    Optional<Span> span = at.position();
    return "    "
        + line.strip()
        + "\n"
        + span.filter(known -> known.column() >= 0 && known.endColumn() >= 0)
            .map(known -> carets(line, known))
            .orElse("");
  }

  /** The line of carets under a line, with its end; empty when they would mark the whole line. */
  static String carets(String line, Span span) {
    int[] text = line.codePoints().toArray();
    int start = characters(line, span.column());
    boolean single = span.line() == span.endLine();
    int end =
        single
            ? characters(line, span.endColumn())
            : line.stripTrailing().codePointCount(0, line.stripTrailing().length());
    int stripped = line.strip().codePointCount(0, line.strip().length());
    Optional<CaretAnchors.Anchors> anchors =
        single && start <= end
            ? CaretAnchors.of(new String(text, start, end - start))
            : Optional.empty();
    boolean marks = anchors.filter(found -> found.end() > found.start()).isPresent();
    if (end - start >= stripped && !marks) {
      return "";
    }
    int indentation =
        text.length - line.stripLeading().codePointCount(0, line.stripLeading().length());
    int from = DisplayWidth.of(text, start);
    int to = DisplayWidth.of(text, end);
    String margin = "    " + " ".repeat(Math.max(0, from - indentation));
    if (anchors.isEmpty()) {
      return margin + "^".repeat(Math.max(0, to - from)) + "\n";
    }
    int[] segment = new String(text, start, end - start).codePoints().toArray();
    int left = DisplayWidth.of(segment, anchors.get().start());
    int right = DisplayWidth.of(segment, anchors.get().end());
    return margin
        + "~".repeat(left)
        + "^".repeat(right - left)
        + "~".repeat(Math.max(0, to - from - right))
        + "\n";
  }

  private static int characters(String line, int bytes) {
    return line.codePointCount(0, SourceFile.charColumn(line, bytes));
  }
}
