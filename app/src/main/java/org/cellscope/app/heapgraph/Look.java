package org.cellscope.app.heapgraph;

/** Shapes of boxes; they differ in more than colour. */
enum Look {
  RUNNING,
  WAITING,
  SUSPENDED,
  RETURNED,
  /** Stands for frames that are not drawn. */
  FOLDED,
  FUNCTION,
  CELL,
  CLASS,
  VALUE;

  boolean isFrame() {
    return switch (this) {
      case RUNNING, WAITING, SUSPENDED, RETURNED, FOLDED -> true;
      case FUNCTION, CELL, CLASS, VALUE -> false;
    };
  }
}
