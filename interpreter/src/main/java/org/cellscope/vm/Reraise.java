package org.cellscope.vm;

import org.cellscope.objects.ExceptionObject;

/** Raises an exception again as it was: the frame is not added to its traceback a second time. */
final class Reraise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExceptionObject value;

  Reraise(ExceptionObject value) {
    super(null, null, false, false);
    this.value = value;
  }

  ExceptionObject value() {
    return value;
  }
}
