package org.cellscope.objects;

/** Is told when an object has died: at the instruction that dropped the last reference to it. */
@FunctionalInterface
public interface DeathListener {
  /** The object cannot be reached any more; it still has its content. */
  void died(Runtime rt, PyObject object);
}
