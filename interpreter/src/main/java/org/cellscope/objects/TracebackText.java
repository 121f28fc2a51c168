package org.cellscope.objects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What CPython writes for an exception that nobody caught (module {@code traceback}): the frames,
 * the exceptions that it goes back to, its notes, and the tree of an exception group.
 *
 * <p>Passes: find out which exceptions are shown, each once; write each chain from the oldest to
 * the newest.
 */
public final class TracebackText {
  private static final int WIDEST_GROUP = 15;
  private static final int DEEPEST_GROUP = 10;
  static final String HEADER = "Traceback (most recent call last):\n";

  /** One exception that is shown, with those that are shown before it or within it. */
  private static final class Shown {
    final ExceptionObject error;
    @Nullable Shown cause;
    @Nullable Shown context;
    List<Shown> parts = List.of();

    Shown(ExceptionObject error) {
      this.error = error;
    }
  }

  private final Runtime rt;
  private final List<String> chunks = new ArrayList<>();
  private int depth;
  private boolean needsClosing;

  private TracebackText(Runtime rt) {
    this.rt = rt;
  }

  /** The whole text; ends with a line end. */
  public static String format(Runtime rt, ExceptionObject error) {
    return String.join("", lines(rt, error));
  }

  /** The text in the pieces that {@code traceback.format_exception} returns. */
  public static List<String> lines(Runtime rt, ExceptionObject error) {
    TracebackText text = new TracebackText(rt);
    text.writeChain(collect(error));
    return text.chunks;
  }

  /** The last lines alone: the class, the message and the notes. */
  public static List<String> exceptionOnly(Runtime rt, ExceptionObject error) {
    return ExceptionLines.of(rt, error);
  }

  /** The lines of the frames alone. */
  public static List<String> stack(Runtime rt, TracebackObject traceback) {
    return StackText.format(rt, traceback);
  }

  /** The carets that a traceback shows under a line, or nothing. */
  public static String carets(String line, Span span) {
    return StackText.carets(line, span);
  }

  private static Shown collect(ExceptionObject error) {
    Set<ExceptionObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Shown root = new Shown(error);
    seen.add(error);
    Deque<Shown> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Shown shown = open.pop();
      ExceptionObject at = shown.error;
      ExceptionObject cause = at.cause();
      ExceptionObject context = at.context();
      if (cause != null && seen.add(cause)) {
        shown.cause = new Shown(cause);
      }
      boolean needsContext = shown.cause == null && !at.suppressesContext();
      if (context != null && needsContext && seen.add(context)) {
        shown.context = new Shown(context);
      }
      if (ExceptionGroupMethods.isGroup(at)) {
        List<Shown> parts = new ArrayList<>();
        for (ExceptionObject part : ExceptionGroupMethods.exceptions(at)) {
          seen.add(part);
          parts.add(new Shown(part));
        }
        shown.parts = parts;
      }
      pushAll(open, shown);
    }
    return root;
  }

  private static void pushAll(Deque<Shown> open, Shown shown) {
    if (shown.cause != null) {
      open.push(shown.cause);
    }
    if (shown.context != null) {
      open.push(shown.context);
    }
    shown.parts.forEach(open::push);
  }

  private void writeChain(Shown newest) {
    Deque<Shown> chain = new ArrayDeque<>();
    Deque<String> links = new ArrayDeque<>();
    for (Shown at = newest; at != null; ) {
      chain.push(at);
      if (at.cause != null) {
        links.push("\nThe above exception was the direct cause of the following exception:\n\n");
        at = at.cause;
      } else if (at.context != null) {
        links.push("\nDuring handling of the above exception, another exception occurred:\n\n");
        at = at.context;
      } else {
        at = null;
      }
    }
    while (!chain.isEmpty()) {
      write(chain.pop());
      if (!links.isEmpty()) {
        emit(links.pop(), '|');
      }
    }
  }

  private void write(Shown shown) {
    if (!ExceptionGroupMethods.isGroup(shown.error)) {
      if (shown.error.traceback() != null) {
        emit(HEADER, '|');
        StackText.format(rt, shown.error.traceback()).forEach(text -> emit(text, '|'));
      }
      ExceptionLines.of(rt, shown.error).forEach(text -> emit(text, '|'));
    } else if (depth > DEEPEST_GROUP) {
      emit("... (max_group_depth is " + DEEPEST_GROUP + ")\n", '|');
    } else {
      writeGroup(shown);
    }
  }

  private void writeGroup(Shown group) {
    boolean outermost = depth == 0;
    if (outermost) {
      depth++;
    }
    if (group.error.traceback() != null) {
      emit("Exception Group " + HEADER, outermost ? '+' : '|');
      StackText.format(rt, group.error.traceback()).forEach(text -> emit(text, '|'));
    }
    ExceptionLines.of(rt, group.error).forEach(text -> emit(text, '|'));
    writeParts(group.parts);
    if (outermost) {
      depth = 0;
    }
  }

  private void writeParts(List<Shown> parts) {
    int count = Math.min(parts.size(), WIDEST_GROUP + 1);
    needsClosing = false;
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      if (last) {
        needsClosing = true;
      }
      boolean cut = i >= WIDEST_GROUP;
      chunks.add(
          indentation()
              + (i == 0 ? "+-" : "  ")
              + "+---------------- "
              + (cut ? "..." : String.valueOf(i + 1))
              + " ----------------\n");
      depth++;
      if (cut) {
        int more = parts.size() - WIDEST_GROUP;
        emit("and " + more + " more exception" + (more > 1 ? "s" : "") + "\n", '|');
      } else {
        writeChain(parts.get(i));
      }
      if (last && needsClosing) {
        chunks.add(indentation() + "+------------------------------------\n");
        needsClosing = false;
      }
      depth--;
    }
  }

  private String indentation() {
    return " ".repeat(2 * depth);
  }

  private void emit(String text, char margin) {
    if (depth == 0) {
      chunks.add(text);
      return;
    }
    String prefix = indentation() + margin + " ";
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      all.append(prefix).append(text, at, next);
      at = next;
    }
    chunks.add(all.toString());
  }
}
