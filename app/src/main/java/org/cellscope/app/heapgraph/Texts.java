package org.cellscope.app.heapgraph;

import java.util.Locale;
import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.source.Span;

/** The words on boxes. */
final class Texts {
  private static final String LOCALS = ".<locals>";
  private static final String ELLIPSIS = "…";

  private Texts() {}

  /** A text of at most so many columns. */
  static String fit(String text, int longest) {
    if (columns(text) <= longest) {
      return text;
    }
    var fitting = new StringBuilder();
    int left = longest - 1;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      String next = Character.toString(text.codePointAt(at));
      left -= columns(next);
      if (left < 0) {
        break;
      }
      fitting.append(next);
    }
    return longest <= 0 ? "" : fitting.append(ELLIPSIS).toString();
  }

  /** How many columns of the code font a text takes. */
  static int columns(String text) {
    return Face.columns(text);
  }

  /** The part of a qualified name behind the last function around it: {@code step}. */
  static String shortName(String qualname) {
    int locals = qualname.lastIndexOf(LOCALS + ".");
    return locals < 0 ? qualname : qualname.substring(locals + LOCALS.length() + 1);
  }

  /** The heading of a frame. */
  static String title(FrameView frame) {
    return isModule(frame) ? GraphText.MODULE.text() : shortName(frame.title());
  }

  private static boolean isModule(FrameView frame) {
    return frame.title().equals("<module>");
  }

  /** What a frame does. */
  static String doing(FrameView frame) {
    String line =
        frame.position().map(Span::line).filter(n -> n > 0).map(String::valueOf).orElse("");
    return switch (frame.state()) {
      case CURRENT -> at(line, GraphText.RUNS, GraphText.RUNS_LINE);
      case CALLER -> at(line, GraphText.WAITS, GraphText.WAITS_LINE);
      case SUSPENDED -> at(line, GraphText.SUSPENDED, GraphText.SUSPENDED_LINE);
      case RETURNED -> (isModule(frame) ? GraphText.HAS_ENDED : GraphText.HAS_RETURNED).text();
    };
  }

  private static String at(String line, GraphText anywhere, GraphText there) {
    return line.isEmpty() ? anywhere.text() : there.text(line);
  }

  /** The word before an object's title. */
  static String kind(ObjectView object) {
    String word = KindLook.of(object.kind()).word();
    return word.equals(object.title()) ? "" : word;
  }

  /** The second line of an object's heading. */
  static String subtitle(ObjectView object) {
    boolean isEmpty = object.slots().isEmpty() && object.hidden() == 0;
    return object
        .code()
        .map(code -> GraphText.CODE.text(code.qualname().replace(LOCALS, "")))
        .orElse(isEmpty && KindLook.of(object.kind()).grows() ? GraphText.EMPTY.text() : "");
  }

  /** A count with separators: {@code 10,000,000}. */
  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
