package org.cellscope.app.heapgraph;

import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;

/**
 * How a kind of object is drawn.
 *
 * @param look its shape
 * @param word before the title; empty when the title says it
 * @param grows whether its rows may become more
 * @param isEmptyWithoutSlots whether a box without rows would say no more than its name
 */
record KindLook(Look look, String word, boolean grows, boolean isEmptyWithoutSlots) {
  /** The one place that knows all kinds. */
  static KindLook of(ObjectKind kind) {
    return switch (kind) {
      case FUNCTION -> new KindLook(Look.FUNCTION, "function", false, false);
      case CELL -> new KindLook(Look.CELL, "cell", false, false);
      case CLASS -> new KindLook(Look.CLASS, "class", true, true);
      case INSTANCE -> new KindLook(Look.VALUE, "instance", true, false);
      case MODULE -> new KindLook(Look.VALUE, "module", false, true);
      case METHOD -> new KindLook(Look.VALUE, "method", false, true);
      case BUILTIN -> new KindLook(Look.VALUE, "built-in", false, true);
      case GENERATOR -> new KindLook(Look.VALUE, "generator", false, false);
      case ITERATOR -> new KindLook(Look.VALUE, "iterator", false, true);
      case EXCEPTION -> new KindLook(Look.VALUE, "exception", false, false);
      case CODE -> new KindLook(Look.VALUE, "code", false, true);
      case FRAME -> new KindLook(Look.VALUE, "frame", false, true);
      case LIST, DICT, SET -> new KindLook(Look.VALUE, "", true, false);
      case TUPLE -> new KindLook(Look.VALUE, "", false, false);
      case NUMBER, TEXT, BYTES, SINGLETON, OTHER -> new KindLook(Look.VALUE, "", false, true);
    };
  }

  /** Whether an object has a box, and is not written where it is referred to. */
  static boolean hasBox(ObjectView object) {
    return !(of(object.kind()).isEmptyWithoutSlots && object.slots().isEmpty());
  }
}
