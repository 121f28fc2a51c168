package org.cellscope.objects;

/**
 * Hears of references that objects let go of; the value stack of a running frame is not reported.
 */
@FunctionalInterface
public interface DropListener {
  /** An entry of the owner's content that referred to an object does not any more. */
  void dropped(PyObject owner, PyObject old);
}
