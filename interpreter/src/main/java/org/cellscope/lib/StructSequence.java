package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** Tuples with named fields, as {@code sys.version_info} and {@code time.struct_time} are. */
final class StructSequence {
  private StructSequence() {}

  /**
   * A class of such tuples that programs cannot call.
   *
   * @param name its name with the module
   * @param fields the names in order
   */
  static TypeObject type(String name, List<String> fields) {
    return TypeObject.builtin(
            name, TupleObject.class, TupleObject.TYPE, members -> define(members, name, fields))
        .build();
  }

  /** Adds the fields and the repr to a class. */
  static void define(TypeMembers members, String name, List<String> fields) {
    Class<TupleObject> self = TupleObject.class;
    for (int i = 0; i < fields.size(); i++) {
      int index = i;
      members.member(fields.get(i), self, (rt, me) -> me.get(index), null);
    }
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(repr(rt, me, name, fields)));
  }

  private static String repr(Runtime rt, TupleObject self, String name, List<String> fields) {
    StringBuilder text = new StringBuilder(name).append('(');
    for (int i = 0; i < fields.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(fields.get(i)).append('=');
      text.append(Repr.repr(rt, self.get(i)));
    }
    return text.append(')').toString();
  }

  /** A tuple of a class. */
  static TupleObject of(TypeObject type, PyObject... items) {
    return TupleObject.of(type, items);
  }
}
