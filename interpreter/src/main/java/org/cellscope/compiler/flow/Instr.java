package org.cellscope.compiler.flow;

import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** An instruction on its way to the code object; the passes change it in place. */
public final class Instr {
  /** The place of an instruction that stands for no text of its own. */
  public static final Span NOWHERE = new Span(-1, -1, -1, -1);

  private Op op;
  private int arg;
  private Span place;
  private final @Nullable Label label;
  private @Nullable Block target;
  private @Nullable Block handler;

  Instr(Op op, int arg, @Nullable Label label, Span place) {
    this.op = op;
    this.arg = arg;
    this.label = label;
    this.place = place;
  }

  private Instr(Instr other) {
    this(other.op, other.arg, other.label, other.place);
    this.target = other.target;
    this.handler = other.handler;
  }

  static Instr jump(Op op, Block target, Span place) {
    Instr jump = new Instr(op, 0, null, place);
    jump.target = target;
    return jump;
  }

  Instr copy() {
    return new Instr(this);
  }

  public Op op() {
    return op;
  }

  public int arg() {
    return arg;
  }

  public Span place() {
    return place;
  }

  @Nullable Label label() {
    return label;
  }

  boolean is(Op other) {
    return op == other;
  }

  boolean hasPlace() {
    return place.line() >= 0;
  }

  boolean isOnLineOf(Instr other) {
    return place.line() == other.place.line();
  }

  void moveTo(Span newPlace) {
    place = newPlace;
  }

  void replace(Op newOp, int newArg) {
    op = newOp;
    arg = newArg;
  }

  /** Becomes a {@code NOP}: its line may still matter to a debugger. */
  void erase() {
    op = Op.NOP;
    arg = 0;
    target = null;
  }

  void setOp(Op newOp) {
    op = newOp;
  }

  /** Changes the argument, for instance when its table is renumbered. */
  public void setArg(int newArg) {
    arg = newArg;
  }

  /** The block that a jump goes to or that handles a protected range. */
  public Block target() {
    if (target == null) {
      throw new IllegalStateException(op + " has no target");
    }
    return target;
  }

  void setTarget(Block block) {
    target = block;
  }

  /** The block to which an exception raised here goes. */
  public @Nullable Block handler() {
    return handler;
  }

  void setHandler(@Nullable Block block) {
    handler = block;
  }

  @Override
  public String toString() {
    return op + " " + arg;
  }
}
