package org.cellscope.objects;

/** Calls with arguments that are in containers. */
public final class Calls {
  private Calls() {}

  /** Calls with the items of a tuple and the entries of a dictionary whose keys are strings. */
  public static PyObject forward(
      Runtime rt, PyObject callable, TupleObject args, DictObject keywords) {
    PyObject[] all = new PyObject[args.size() + keywords.size()];
    String[] names = new String[keywords.size()];
    System.arraycopy(args.items, 0, all, 0, args.size());
    int next = 0;
    for (int i = 0; i < keywords.entryCount(); i++) {
      PyObject key = keywords.keyAt(i);
      PyObject value = keywords.valueAt(i);
      if (key != null && value != null) {
        if (!(key instanceof StrObject name)) {
          throw Errors.type("keywords must be strings");
        }
        names[next] = name.value();
        all[args.size() + next] = value;
        next++;
      }
    }
    return rt.call(callable, all, names);
  }
}
