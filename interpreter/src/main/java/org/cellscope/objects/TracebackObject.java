package org.cellscope.objects;

import java.util.Optional;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** One entry of a traceback: a frame, and where in it the exception passed. */
public final class TracebackObject extends PyObject {
  /** Class {@code traceback}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("traceback", TracebackObject.class, null, FrameMethods::defineTraceback)
          .build();

  private @Nullable TracebackObject next;
  private final FrameObject frame;
  private final int unit;

  /**
   * Makes an entry.
   *
   * @param next the entry of the frame that was called from here; null for the innermost
   * @param unit the unit of the instruction that raised
   */
  public TracebackObject(@Nullable TracebackObject next, FrameObject frame, int unit) {
    this.next = next;
    this.frame = frame;
    this.unit = unit;
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

  /** The unit of the instruction that raised. */
  public int unit() {
    return unit;
  }

  /** The place of the instruction that raised; none when the frame had not begun. */
  public Optional<Span> position() {
    return unit < 0 ? Optional.empty() : frame.code.code().positions().get(unit);
  }

  /** The line of the instruction that raised. */
  public int line() {
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
    TracebackObject copy = new TracebackObject(null, (FrameObject) past.of(frame), unit);
    past.later(() -> copy.next = (TracebackObject) before.get(0));
    return copy;
  }
}
