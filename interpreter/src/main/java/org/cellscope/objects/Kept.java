package org.cellscope.objects;

import java.util.List;

/** Holds objects alive for a built-in that calls back, until it is closed. */
public final class Kept implements AutoCloseable {
  private final Runtime rt;
  private final ListObject objects = new ListObject();

  /** Starts to hold. To be closed in the reverse order of opening. */
  public Kept(Runtime rt) {
    this.rt = rt;
    rt.hold(objects);
  }

  /** Holds one more object. */
  public <T extends PyObject> T add(T object) {
    objects.add(rt.heap(), object);
    return object;
  }

  /** Holds an object in place of all others. */
  public <T extends PyObject> T only(T object) {
    objects.setAll(rt.heap(), List.of(object));
    return object;
  }

  @Override
  public void close() {
    rt.release();
  }
}
