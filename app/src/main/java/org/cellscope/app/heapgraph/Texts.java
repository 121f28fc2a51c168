package org.cellscope.app.heapgraph;

import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.source.Span;

/** The words on boxes. */
final class Texts {
  private static final String LOCALS = ".<locals>";
  private static final String ELLIPSIS = "…";

  private Texts() {}

  /** A text of at most so many characters. */
  static String fit(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, Math.max(0, longest - 1)) + ELLIPSIS;
  }

  /** The part of a qualified name behind the last function around it: {@code step}. */
  static String shortName(String qualname) {
    int locals = qualname.lastIndexOf(LOCALS + ".");
    return locals < 0 ? qualname : qualname.substring(locals + LOCALS.length() + 1);
  }

  /** Where a name was defined: {@code in make_counter()}; empty for the top level. */
  static String definedIn(String qualname) {
    int locals = qualname.lastIndexOf(LOCALS + ".");
    return locals < 0 ? "" : "in " + shortName(qualname.substring(0, locals)) + "()";
  }

  /** The heading of a frame. */
  static String title(FrameView frame) {
    return isModule(frame) ? "module" : shortName(frame.title());
  }

  private static boolean isModule(FrameView frame) {
    return frame.title().equals("<module>");
  }

  /** What a frame does. */
  static String doing(FrameView frame) {
    String line =
        frame.position().map(Span::line).filter(n -> n > 0).map(n -> "line " + n).orElse("");
    return switch (frame.state()) {
      case CURRENT -> line.isEmpty() ? "runs" : "runs " + line;
      case CALLER -> line.isEmpty() ? "waits" : "waits in " + line;
      case SUSPENDED -> line.isEmpty() ? "suspended" : "suspended in " + line;
      case RETURNED -> isModule(frame) ? "has ended" : "has returned";
    };
  }

  /** The word before an object's title. */
  static String kind(ObjectView object) {
    String word =
        switch (object.kind()) {
          case FUNCTION -> "function";
          case CELL -> "cell";
          case CLASS -> "class";
          case INSTANCE -> "instance";
          case MODULE -> "module";
          case METHOD -> "method";
          case BUILTIN -> "built-in";
          case GENERATOR -> "generator";
          case ITERATOR -> "iterator";
          case EXCEPTION -> "exception";
          case CODE -> "code";
          case FRAME -> "frame";
          case LIST, TUPLE, DICT, SET, NUMBER, TEXT, BYTES, SINGLETON, OTHER -> "";
        };
    return word.equals(object.title()) ? "" : word;
  }

  /** The second line of an object's heading. */
  static String subtitle(ObjectView object) {
    if (object.kind() == ObjectKind.FUNCTION) {
      return definedIn(object.title());
    }
    boolean container =
        switch (object.kind()) {
          case LIST, TUPLE, DICT, SET -> true;
          default -> false;
        };
    return container && object.slots().isEmpty() && object.hidden() == 0 ? "empty" : "";
  }
}
