package org.cellscope.objects;

/**
 * Hears of references that objects take and let go of; the value stack of a running frame is not
 * reported.
 */
public interface DropListener {
  /** An entry of the owner's content that referred to an object does not any more. */
  void dropped(PyObject owner, PyObject old);

  /** An entry of the owner's content refers to an object from now on. */
  void added(PyObject owner, PyObject now);
}
