package org.cellscope.objects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code __slots__} of a class says (data model, section 3.3.2.4).
 *
 * @param names the slots of the class itself, mangled and sorted, in the order of their indices
 * @param dictionary whether instances have a dictionary
 * @param weakReferences whether instances can be weakly referenced
 * @param addsDictionary whether the class adds the dictionary to its base's layout
 * @param addsWeakReferences whether the class adds weak references to its base's layout
 */
record Slots(
    List<String> names,
    boolean dictionary,
    boolean weakReferences,
    boolean addsDictionary,
    boolean addsWeakReferences) {

  /** Reads the namespace of a class; the class variables may not have the names of slots. */
  static Slots read(
      Runtime rt, String owner, DictObject members, TypeObject base, List<TypeObject> bases) {
    boolean hasDictionary = base.instancesHaveAttributes() || base.lookup("__dict__") != null;
    boolean hasWeak = hasWeakReferences(base);
    PyObject given = members.get("__slots__");
    if (given == null) {
      return new Slots(List.of(), true, true, !hasDictionary, !hasWeak);
    }
    List<PyObject> items =
        given instanceof StrObject single ? List.of(single) : Iteration.toList(rt, given);
    if (!items.isEmpty() && hasVariableSize(base)) {
      throw Errors.type(
          "nonempty __slots__ not supported for subtype of '" + base.fullName() + "'");
    }
    boolean addsDictionary = false;
    boolean addsWeak = false;
    List<String> names = new ArrayList<>();
    for (PyObject item : items) {
      String name = checked(item);
      switch (name) {
        case "__dict__" -> {
          refuseSecond(hasDictionary || addsDictionary, "__dict__");
          addsDictionary = true;
        }
        case "__weakref__" -> {
          refuseSecond(hasWeak || addsWeak, "__weakref__");
          addsWeak = true;
        }
        default -> names.add(mangled(owner, name));
      }
    }
    boolean inheritsDictionary =
        bases.stream().anyMatch(other -> other.instancesHaveAttributes() && other != base);
    boolean inheritsWeak =
        bases.stream().anyMatch(other -> hasWeakReferences(other) && other != base);
    addsDictionary |= inheritsDictionary && !hasDictionary;
    addsWeak |= inheritsWeak && !hasWeak;
    return new Slots(
        sorted(members, names),
        hasDictionary || addsDictionary,
        hasWeak || addsWeak,
        addsDictionary,
        addsWeak);
  }

  private static boolean hasWeakReferences(TypeObject type) {
    return type.instancesHaveWeakReferences()
        || type.isBuiltin()
            && (type.builtinBase() == SetObject.SET
                || type.builtinBase() == SetObject.FROZENSET
                || type.isSubtype(TypeObject.TYPE)
                || type.isSubtype(ModuleObject.TYPE));
  }

  private static boolean hasVariableSize(TypeObject base) {
    TypeObject layout = base.builtinBase();
    return layout == IntObject.TYPE
        || layout == TupleObject.TYPE
        || layout == BytesObject.TYPE
        || layout == TypeObject.TYPE;
  }

  private static String checked(PyObject item) {
    if (!(item instanceof StrObject text)) {
      throw Errors.type("__slots__ items must be strings, not '" + item.type().fullName() + "'");
    }
    String name = text.value();
    if (!StrTests.isIdentifier(name)) {
      throw Errors.type("__slots__ must be identifiers");
    }
    return name;
  }

  private static void refuseSecond(boolean has, String name) {
    if (has) {
      throw Errors.type(name + " slot disallowed: we already got one");
    }
  }

  private static List<String> sorted(DictObject members, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      boolean madeByBody = name.equals("__qualname__") || name.equals("__classcell__");
      if (!madeByBody && members.get(name) != null) {
        throw Errors.value("'" + name + "' in __slots__ conflicts with class variable");
      }
      seen.add(name);
    }
    return seen.stream().sorted().toList();
  }

  /** A private name as the body of the class spells it (language reference, section 6.2.1). */
  private static String mangled(String owner, String name) {
    String stripped = owner.replaceFirst("^_+", "");
    return name.startsWith("__") && !name.endsWith("__") && !stripped.isEmpty()
        ? "_" + stripped + name
        : name;
  }

  /** Adds the descriptors to the new class's members. */
  void define(Runtime rt, TypeObject made, DictObject members, TypeObject base) {
    Heap heap = rt.heap();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (members.get(name) == null) {
        members.put(heap, heap.intern(name), ClassLayout.slot(made, name, base.slotCount() + i));
      }
    }
    if (addsDictionary && members.get("__dict__") == null) {
      members.put(heap, heap.intern("__dict__"), ClassLayout.dictionary(made));
    }
    if (addsWeakReferences && members.get("__weakref__") == null) {
      members.put(heap, heap.intern("__weakref__"), ClassLayout.weakReferences(made));
    }
  }
}
