package org.cellscope.compiler.py38;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.CodeUnit;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.jspecify.annotations.Nullable;

/** A code object of 3.8 that is being written: its blocks, and the line of what comes next. */
final class Body extends CodeUnit {
  final Deque<Leaving> statements = new ArrayDeque<>();
  final Block entry = new Block();
  private final @Nullable Body parent;
  private Block current = entry;

  /** The line of what comes next; 0 before the first statement: no line begins there. */
  private int line;

  private boolean lineIsSet;
  private Span place = new Span(0, 0, 0, 0);

  Body(UnitKind kind, String name, int line, Scope scope, @Nullable Body parent) {
    super(kind, name, line, scope, parent);
    this.parent = parent;
  }

  @Override
  public @Nullable Body parent() {
    return parent;
  }

  Block current() {
    return current;
  }

  /** Goes on in a block that follows the current one. */
  void use(Block block) {
    current.next = block;
    current = block;
  }

  /** Goes on in a block that was begun before. */
  void resume(Block block) {
    current = block;
  }

  int line() {
    return line;
  }

  Span place() {
    return place;
  }

  /** The next instruction begins a line, even if it is the same again. */
  void beginLine(Span at) {
    place = at;
    beginLine(at.line());
  }

  void beginLine(int number) {
    line = number;
    lineIsSet = false;
  }

  void setPlace(Span at) {
    place = at;
  }

  void add(Opcode38 op, int arg, @Nullable Block target) {
    current.instructions.add(new Instr(op, arg, target, lineIsSet ? 0 : line, place));
    lineIsSet = true;
    if (op == Opcode38.RETURN_VALUE) {
      current.returns = true;
    }
  }
}
