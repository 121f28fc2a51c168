package org.cellscope.objects;

import java.util.List;

/** Tuples with named fields, as {@code sys.version_info} and {@code time.struct_time} are. */
public final class StructSequence {
  private StructSequence() {}

  /**
   * A class of such tuples that programs cannot call.
   *
   * @param name its name with the module
   * @param fields the names in order
   */
  public static TypeObject type(String name, List<String> fields) {
    return TypeObject.builtin(
            name, TupleObject.class, TupleObject.TYPE, members -> define(members, name, fields))
        .build();
  }

  /** As {@link #type}, but programs make such tuples of sequences. */
  public static TypeObject callable(String name, List<String> fields) {
    return TypeObject.builtin(
            name,
            TupleObject.class,
            TupleObject.TYPE,
            members -> {
              define(members, name, fields);
              members.constructor(
                  "sequence, dict=None", (rt, cls, args) -> make(rt, cls, args, fields.size()));
            })
        .build();
  }

  /** Adds the fields and the repr to a class. */
  public static void define(TypeMembers members, String name, List<String> fields) {
    Class<TupleObject> self = TupleObject.class;
    for (int i = 0; i < fields.size(); i++) {
      int index = i;
      members.member(fields.get(i), self, (rt, me) -> me.get(index), null);
    }
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(repr(rt, me, name, fields)));
    members.value("n_fields", IntObject.of((long) fields.size()));
    members.value("n_sequence_fields", IntObject.of((long) fields.size()));
    members.value("n_unnamed_fields", IntObject.of(0L));
    members.value("__match_args__", TupleObject.of(List.copyOf(texts(fields))));
  }

  private static List<StrObject> texts(List<String> fields) {
    return fields.stream().map(StrObject::of).toList();
  }

  private static PyObject make(Runtime rt, TypeObject type, Args args, int count) {
    PyObject sequence = args.get(0);
    if (sequence.type().lookup("__iter__") == null
        && sequence.type().lookup("__getitem__") == null) {
      throw Errors.type("constructor requires a sequence");
    }
    List<PyObject> items = Iteration.toList(rt, sequence);
    if (items.size() != count) {
      throw Errors.type(
          "%s() takes a %d-sequence (%d-sequence given)"
              .formatted(type.fullName(), count, items.size()));
    }
    return TupleObject.of(type, items.toArray(new PyObject[0]));
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
  public static TupleObject of(TypeObject type, PyObject... items) {
    return TupleObject.of(type, items);
  }
}
