package org.cellscope.objects;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which base decides what instances of a class are made of, and what {@code __slots__} add. */
final class ClassLayout {
  private ClassLayout() {}

  /**
   * The base whose layout contains those of all others: {@code __base__}.
   *
   * @throws PyException TypeError when there is none, or a base may not be derived from
   */
  static TypeObject bestBase(List<? extends PyObject> bases) {
    TypeObject best = null;
    TypeObject winner = null;
    for (PyObject each : bases) {
      if (!(each instanceof TypeObject base)) {
        throw Errors.type("bases must be types");
      }
      if (!base.isSubclassable()) {
        throw Errors.type("type '" + base.fullName() + "' is not an acceptable base type");
      }
      TypeObject candidate = solid(base);
      if (winner == null || candidate != winner && candidate.isSubtype(winner)) {
        winner = candidate;
        best = base;
      } else if (!winner.isSubtype(candidate)) {
        throw Errors.type("multiple bases have instance lay-out conflict");
      }
    }
    return best == null ? TypeObject.OBJECT : best;
  }

  /** The class along the chain of {@code __base__} that last added fields or slots. */
  static TypeObject solid(TypeObject type) {
    TypeObject at = type;
    for (TypeObject base = at.base(); base != null && !at.hasOwnLayout(); base = at.base()) {
      at = base;
    }
    return at;
  }

  /** Whether an instance of one class could be one of the other, for {@code __class__}. */
  static boolean isSame(TypeObject one, TypeObject other) {
    return solidOrEquivalent(one, other)
        && one.slotCount() == other.slotCount()
        && one.instancesHaveAttributes() == other.instancesHaveAttributes()
        && one.instancesHaveWeakReferences() == other.instancesHaveWeakReferences();
  }

  private static boolean solidOrEquivalent(TypeObject one, TypeObject other) {
    TypeObject first = solid(one);
    TypeObject second = solid(other);
    return first == second
        || !first.isBuiltin()
            && !second.isBuiltin()
            && first.base() == second.base()
            && slotNames(first).equals(slotNames(second));
  }

  private static List<String> slotNames(TypeObject type) {
    return type.members().stream()
        .flatMap(members -> Namespaces.entries(members).stream())
        .filter(
            entry ->
                entry.value() instanceof GetSetDescriptor<?> slot
                    && slot.type() == GetSetDescriptor.MEMBER)
        .map(entry -> String.valueOf(entry.key()))
        .sorted()
        .toList();
  }

  /** The descriptor of one of the {@code __slots__}. */
  static GetSetDescriptor<PyObject> slot(TypeObject owner, String name, int index) {
    return GetSetDescriptor.member(
        owner,
        name,
        PyObject.class,
        (rt, self) ->
            read(self, index)
                .orElseThrow(
                    () ->
                        Errors.attribute(
                            "'"
                                + self.type().fullName()
                                + "' object has no attribute '"
                                + name
                                + "'")),
        (rt, self, value) -> {
          if (value == null && read(self, index).isEmpty()) {
            throw Errors.attribute(name);
          }
          write(rt, self, index, value);
        });
  }

  private static Optional<PyObject> read(PyObject self, int index) {
    if (self instanceof InstanceObject instance) {
      return Optional.ofNullable(instance.slot(index));
    }
    Extension extension = self.extension();
    return extension == null ? Optional.empty() : Optional.ofNullable(extension.slots()[index]);
  }

  private static void write(Runtime rt, PyObject self, int index, @Nullable PyObject value) {
    if (self instanceof InstanceObject instance) {
      instance.setSlot(rt.heap(), index, value);
      return;
    }
    Extension extension = self.extension();
    if (extension == null) {
      throw Errors.type(
          "objects of class '" + self.type().fullName() + "' cannot hold __slots__ here");
    }
    extension.slots()[index] = value;
  }

  /** The descriptor {@code __dict__} of a class whose instances have a dictionary. */
  static GetSetDescriptor<PyObject> dictionary(TypeObject owner) {
    return new GetSetDescriptor<>(
        owner,
        "__dict__",
        PyObject.class,
        (rt, self) -> {
          DictObject attributes = self.ensureAttributes(rt.heap());
          if (attributes == null) {
            throw Errors.attribute("This object has no __dict__");
          }
          return attributes;
        },
        ClassLayout::replaceDictionary,
        false);
  }

  /** Sets {@code __dict__}; null gives the object an empty one. */
  static void replaceDictionary(Runtime rt, PyObject self, @Nullable PyObject value) {
    if (value != null && !(value instanceof DictObject)) {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + value.type().fullName() + "'");
    }
    DictObject now = value == null ? new DictObject() : (DictObject) value;
    Extension extension = self.extension();
    switch (self) {
      case InstanceObject instance -> instance.setAttributes(rt.heap(), now);
      case ExceptionObject error -> error.setAttributes(rt.heap(), now);
      default -> {
        if (extension == null) {
          throw Errors.attribute(
              "attribute '__dict__' of '" + self.type().fullName() + "' objects is not writable");
        }
        extension.setAttributes(rt.heap(), self, now);
      }
    }
  }

  /** The descriptor {@code __weakref__} of a class whose instances can be weakly referenced. */
  static GetSetDescriptor<PyObject> weakReferences(TypeObject owner) {
    return new GetSetDescriptor<>(
        owner,
        "__weakref__",
        PyObject.class,
        (rt, self) -> rt.weakReferences().first(self),
        null,
        false);
  }
}
