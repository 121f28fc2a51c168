package org.cellscope.objects;

import java.util.List;
import java.util.Optional;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** One entry of a traceback: a frame, and where in it the exception passed. */
public final class TracebackObject extends PyObject {
  /** Class {@code traceback}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("traceback", TracebackObject.class, null, FrameMethods::defineTraceback)
          .build();

  private static final int COMPUTED = -1;

  private @Nullable TracebackObject next;
  private final FrameObject frame;
  private final int lasti;
  private final int line;

  /**
   * Makes an entry for where a frame stands.
   *
   * @param next the entry of the frame that was called from here; null for the innermost
   * @param unit the unit of the instruction that raised
   */
  public TracebackObject(@Nullable TracebackObject next, FrameObject frame, int unit) {
    this(next, frame, 2 * unit, COMPUTED);
  }

  /**
   * Makes an entry as a program asks for it.
   *
   * @param lasti the offset of the instruction in bytes
   * @param line the line number; {@code -1} for that of the instruction
   */
  TracebackObject(@Nullable TracebackObject next, FrameObject frame, int lasti, int line) {
    this.next = next;
    this.frame = frame;
    this.lasti = lasti;
    this.line = line;
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  public @Nullable TracebackObject next() {
    return next;
  }

  public void setNext(Heap heap, @Nullable TracebackObject newNext) {
    TracebackObject old = next;
    next = newNext;
    heap.set(this, 0, old, newNext);
  }

  public FrameObject frame() {
    return frame;
  }

  /** The offset of the instruction that raised, in bytes. */
  public int lasti() {
    return lasti;
  }

  /** The unit of the instruction that raised. */
  public int unit() {
    return Math.floorDiv(lasti, 2);
  }

  /** The place of the instruction that raised; none when the frame had not begun. */
  public Optional<Span> position() {
    List<Optional<Span>> positions = frame.code.code().positions();
    int unit = unit();
    return unit < 0 || unit >= positions.size() ? Optional.empty() : positions.get(unit);
  }

  /** The line of the instruction that raised. */
  public int line() {
    if (line != COMPUTED) {
      return line;
    }
    return position().map(Span::line).orElse(frame.code.code().firstLine());
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(next);
    visitor.visit(frame);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    TracebackObject copy = new TracebackObject(null, (FrameObject) past.of(frame), lasti, line);
    past.later(() -> copy.next = (TracebackObject) before.get(0));
    return copy;
  }
}
