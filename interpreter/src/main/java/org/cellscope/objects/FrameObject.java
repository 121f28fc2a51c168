package org.cellscope.objects;

import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one call of a Python function, of a module or of a class body. Its vector of
 * references is: the fast slots (locals, cells, free variables), then the value stack.
 *
 * <p>The interpreter works on the fields directly; others use the methods.
 */
public final class FrameObject extends PyObject {
  /** Class {@code frame}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("frame", FrameObject.class, null, FrameMethods::define).build();

  /** The code that runs. */
  public final CodeValue code;

  /** Fast slots, then the value stack; entries above {@link #top} are null. */
  public final @Nullable PyObject[] slots;

  /** Global names. */
  public final DictObject globals;

  /** Built-in names. */
  public final DictObject builtins;

  /** Names of a module or class body; null in a function. */
  public final @Nullable PyObject locals;

  /** The function whose call this is; null for modules and code that {@code exec} runs. */
  public final @Nullable FunctionObject function;

  /** Index in {@link #slots} behind the last entry of the value stack. */
  public int top;

  /** The unit of the instruction that runs, or ran last; -1 before the first. */
  public int unit = -1;

  /** The frame that called; null for the outermost one and for suspended generators. */
  public @Nullable FrameObject back;

  /** The generator whose frame this is; null for plain calls. */
  public @Nullable GeneratorObject generator;

  /** What {@code locals()} returned for a function's frame; the same dictionary every time. */
  public @Nullable DictObject snapshot;

  /** The statements of 3.8 that an exception goes through; null without any, and for 3.12. */
  public @Nullable BlockStack blocks;

  /** What {@code sys.settrace} needs of this frame; null when it was never traced. */
  public @Nullable FrameTrace trace;

  /** The keyword names that {@code KW_NAMES} set for the next call. */
  public String[] keywordNames = Runtime.NO_KEYWORDS;

  public FrameObject(
      CodeValue code,
      DictObject globals,
      DictObject builtins,
      @Nullable PyObject locals,
      @Nullable FunctionObject function) {
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.function = function;
    this.slots = new PyObject[code.frameSize()];
    this.top = code.slotCount();
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** The index of the first entry of the value stack. */
  public int stackBase() {
    return code.slotCount();
  }

  /** The source position of the instruction that runs, where there is one. */
  public Optional<Span> position() {
    CodeObject compiled = code.code();
    return unit < 0 ? Optional.empty() : compiled.positions().get(unit);
  }

  /** The line of the instruction that runs; the first line of the code where there is none. */
  public int line() {
    return position().map(Span::line).orElse(code.code().firstLine());
  }

  /** Sets a fast slot and reports it; null unbinds it. */
  public void setSlot(Heap heap, int index, @Nullable PyObject now) {
    PyObject old = slots[index];
    slots[index] = now;
    heap.set(this, index, old, now);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (int i = 0; i < top; i++) {
      visitor.visit(slots[i]);
    }
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    FrameObject copy =
        new FrameObject(
            (CodeValue) past.of(code),
            (DictObject) past.of(globals),
            past.of(builtins) instanceof DictObject dict ? dict : builtins,
            past.ofNullable(locals),
            (FunctionObject) past.ofNullable(function));
    copy.blocks = blocks == null ? null : blocks.copy();
    copy.unit = before.unit();
    copy.top = Math.min(before.size(), copy.slots.length);
    past.later(
        () -> {
          for (int i = 0; i < copy.top; i++) {
            copy.slots[i] = before.get(i);
          }
        });
    return copy;
  }
}
