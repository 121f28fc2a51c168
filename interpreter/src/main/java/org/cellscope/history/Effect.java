package org.cellscope.history;

/**
 * The words of the log. A step starts with the unit of its instruction; its effects follow. The low
 * four bits of an effect's first word say what it is, the rest is its payload; objects are numbers
 * of the {@link ObjectTable}, negative for fixed objects, 0 for none.
 *
 * <pre>
 * SET    index + 1     owner old now
 * SPLICE index         owner removedCount insertedCount removed... inserted...
 * PUSH   slot          value                       one value onto the current frame's stack
 * POP    slot          value                       one value off it
 * STACK  slot          oldCount newCount old... new...
 * ENTER                frame caller callerUnit unit
 * LEAVE                frame caller unit callerUnit
 * OUTPUT               length
 * KNOWN  1 if mutable,  object attributes count entries...
 *        2 for a frame
 * RAISED               exception
 * </pre>
 */
final class Effect {
  static final int SET = 0;
  static final int SPLICE = 1;
  static final int PUSH = 2;
  static final int POP = 3;
  static final int STACK = 4;
  static final int ENTER = 5;
  static final int LEAVE = 6;
  static final int OUTPUT = 7;
  static final int KNOWN = 8;
  static final int RAISED = 9;

  static final int IS_MUTABLE = 1;
  static final int IS_FRAME = 2;

  static final int BITS = 4;
  static final int MASK = (1 << BITS) - 1;

  private Effect() {}

  /** The number of words of the effect at an index of the log. */
  static int length(IntLog log, int at) {
    return switch (log.get(at) & MASK) {
      case SET -> 4;
      case SPLICE -> 4 + log.get(at + 2) + log.get(at + 3);
      case PUSH, POP, OUTPUT, RAISED -> 2;
      case STACK -> 3 + log.get(at + 1) + log.get(at + 2);
      case ENTER -> 5;
      case LEAVE -> 5;
      case KNOWN -> 4 + log.get(at + 3);
      default -> throw new IllegalStateException("no effect at " + at);
    };
  }
}
