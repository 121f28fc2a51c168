package org.cellscope.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code type.__new__(metatype, name, bases, namespace, **keywords)}: makes a class. Passes: find
 * the base that decides the layout and the method resolution order; copy the namespace and take out
 * what is not a member; make the object with its slots; let the metaclass order it, the members
 * learn their names, and the parent class see its new child.
 */
final class ClassCreation {
  private final Runtime rt;
  private final TypeObject metatype;
  private final String name;
  private final List<TypeObject> bases;
  private final DictObject members;
  private final DictObject keywords;

  private ClassCreation(
      Runtime rt,
      TypeObject metatype,
      String name,
      List<TypeObject> bases,
      DictObject members,
      DictObject keywords) {
    this.rt = rt;
    this.metatype = metatype;
    this.name = name;
    this.bases = bases;
    this.members = members;
    this.keywords = keywords;
  }

  static PyObject create(Runtime rt, TypeObject given, TupleObject args, DictObject keywords) {
    if (args.size() != 3) {
      throw Errors.type("type.__new__() takes exactly 3 arguments (" + args.size() + " given)");
    }
    StrObject name = argument(args, 0, StrObject.class, "str");
    TupleObject written = argument(args, 1, TupleObject.class, "tuple");
    DictObject namespace = argument(args, 2, DictObject.class, "dict");
    for (PyObject base : written.items()) {
      if (!(base instanceof TypeObject)
          && Attributes.getOrNull(rt, base, "__mro_entries__") != null) {
        throw Errors.type("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    TypeObject winner = ClassBuilder.derivedMetaclass(given, written.items());
    PyObject maker = winner.lookup("__new__");
    if (winner != given && maker != null && maker != TypeObject.TYPE.own("__new__")) {
      return Instantiation.callNew(rt, winner, args, keywords);
    }
    ClassLayout.bestBase(written.items());
    List<TypeObject> bases =
        written.size() == 0
            ? List.of(TypeObject.OBJECT)
            : written.items().stream().map(TypeObject.class::cast).toList();
    return new ClassCreation(rt, winner, name.value(), bases, namespace.copy(), keywords).make();
  }

  private static <T extends PyObject> T argument(
      TupleObject args, int index, Class<T> wanted, String wantedName) {
    PyObject value = args.get(index);
    if (!wanted.isInstance(value)) {
      throw Errors.type(
          "type.__new__() argument "
              + (index + 1)
              + " must be "
              + wantedName
              + ", not "
              + value.type().fullName());
    }
    return wanted.cast(value);
  }

  private TypeObject make() {
    if (name.indexOf('\0') >= 0) {
      throw Errors.value("type name must not contain null characters");
    }
    TypeObject base = ClassLayout.bestBase(bases);
    Slots slots = Slots.read(rt, name, members, base, bases);
    setModule();
    String qualname = takeQualname();
    wrapSpecialMethods();
    Cell classCell = takeCell("__classcell__");
    Cell dictCell = takeCell("__classdictcell__");
    List<TypeObject> order = hasOwnOrder(metatype) ? base.mro() : Linearization.of(bases);
    TypeObject made =
        new TypeObject(
            metatype,
            name,
            qualname,
            bases,
            base,
            order,
            members,
            slots.dictionary(),
            slots.weakReferences(),
            base.slotCount() + slots.names().size());
    slots.define(rt, made, members, base);
    finishMembers();
    if (classCell != null) {
      classCell.set(rt.heap(), made);
    }
    if (dictCell != null) {
      dictCell.set(rt.heap(), members);
    }
    bases.forEach(each -> rt.heap().addSubclass(each, made));
    if (hasOwnOrder(metatype)) {
      made.reorder(rt.heap(), order(rt, made));
    }
    nameMembers(made);
    initSubclass(made);
    return made;
  }

  private void setModule() {
    if (members.get("__module__") != null) {
      return;
    }
    Optional<FrameObject> frame = rt.currentFrame();
    PyObject module = frame.map(f -> f.globals.get("__name__")).orElse(null);
    if (module != null) {
      members.put(rt.heap(), rt.heap().intern("__module__"), module);
    }
  }

  private String takeQualname() {
    PyObject given = members.remove(rt.heap(), "__qualname__");
    if (given == null) {
      return name;
    }
    if (given instanceof StrObject text) {
      return text.value();
    }
    throw Errors.type("type __qualname__ must be a str, not " + given.type().fullName());
  }

  private void wrapSpecialMethods() {
    if (members.get("__new__") instanceof FunctionObject function) {
      members.put(rt.heap(), rt.heap().intern("__new__"), new StaticMethodObject(function));
    }
    for (String hook : List.of("__init_subclass__", "__class_getitem__")) {
      if (members.get(hook) instanceof FunctionObject function) {
        members.put(rt.heap(), rt.heap().intern(hook), new ClassMethodObject(function));
      }
    }
  }

  private @Nullable Cell takeCell(String entry) {
    PyObject given = members.remove(rt.heap(), entry);
    if (given == null || given instanceof Cell) {
      return (Cell) given;
    }
    throw Errors.type(entry + " must be a nonlocal cell, not " + Repr.repr(rt, given.type()));
  }

  private void finishMembers() {
    Heap heap = rt.heap();
    if (members.get("__doc__") == null) {
      members.put(heap, heap.intern("__doc__"), SingletonObject.NONE);
    }
    if (members.get("__eq__") != null && members.get("__hash__") == null) {
      members.put(heap, heap.intern("__hash__"), SingletonObject.NONE);
    }
  }

  /** Whether a metaclass has an {@code mro()} of its own. */
  private static boolean hasOwnOrder(TypeObject metatype) {
    PyObject hook = metatype.lookup("mro");
    return hook != null && hook != TypeObject.TYPE.own("mro");
  }

  /** The method resolution order of a class as its metaclass says it. */
  static List<TypeObject> order(Runtime rt, TypeObject made) {
    PyObject hook = made.type().lookup("mro");
    if (hook == null || !hasOwnOrder(made.type())) {
      List<TypeObject> usual = new ArrayList<>(Linearization.of(made.bases()));
      usual.addFirst(made);
      return usual;
    }
    List<TypeObject> order = new ArrayList<>();
    for (PyObject item : Iteration.toList(rt, rt.callUnbound(hook, made))) {
      if (!(item instanceof TypeObject type)) {
        throw Errors.type("mro() returned a non-class ('" + item.type().fullName() + "')");
      }
      if (!ClassLayout.solid(made).isSubtype(ClassLayout.solid(type))) {
        throw Errors.type("mro() returned base with unsuitable layout ('" + type.name() + "')");
      }
      order.add(type);
    }
    return order;
  }

  private void nameMembers(TypeObject made) {
    for (Namespaces.Entry entry : Namespaces.entries(members.copy())) {
      PyObject hook = entry.value().type().lookup("__set_name__");
      if (hook == null) {
        continue;
      }
      try {
        rt.callUnbound(hook, entry.value(), made, entry.key());
      } catch (PyException error) {
        ExceptionMethods.addNote(
            rt,
            error.value(),
            StrObject.of(
                "Error calling __set_name__ on '"
                    + entry.value().type().fullName()
                    + "' instance "
                    + Repr.repr(rt, entry.key())
                    + " in '"
                    + made.name()
                    + "'"));
        throw error;
      }
    }
  }

  private void initSubclass(TypeObject made) {
    PyObject hook = SuperObject.lookup(made, made, "__init_subclass__");
    if (hook == null) {
      return;
    }
    String[] names =
        Namespaces.entries(keywords).stream()
            .map(entry -> String.valueOf(entry.key()))
            .toArray(String[]::new);
    PyObject[] values =
        Namespaces.entries(keywords).stream().map(Namespaces.Entry::value).toArray(PyObject[]::new);
    rt.call(Attributes.bindToClass(rt, hook, made), values, names);
  }
}
