package org.cellscope.objects;

/** A view of the keys, values or items of a dictionary. */
public final class DictView extends PyObject {
  /** The three kinds of views. */
  enum Kind {
    KEYS("key", "keys"),
    VALUES("value", "values"),
    ITEMS("item", "items");

    private final TypeObject type;
    private final TypeObject iterator;
    private final TypeObject reverseIterator;

    Kind(String one, String all) {
      this.type =
          TypeObject.builtin(
                  "dict_" + all,
                  DictView.class,
                  null,
                  members -> DictViewMethods.define(members, all.equals("values")))
              .build();
      this.iterator = IteratorObject.iteratorType("dict_" + one + "iterator");
      this.reverseIterator = IteratorObject.iteratorType("dict_reverse" + one + "iterator");
    }

    /** What the view shows of an entry. */
    PyObject of(PyObject key, PyObject value) {
      return switch (this) {
        case KEYS -> key;
        case VALUES -> value;
        case ITEMS -> TupleObject.of(key, value);
      };
    }

    IteratorObject iterator(DictObject dict) {
      return new DictIterator(iterator, this, dict, false);
    }

    IteratorObject reversed(DictObject dict) {
      return new DictIterator(reverseIterator, this, dict, true);
    }
  }

  /** The kind of {@code dict.keys()}. */
  static final Kind KEYS = Kind.KEYS;

  /** The kind of {@code dict.values()}. */
  static final Kind VALUES = Kind.VALUES;

  /** The kind of {@code dict.items()}. */
  static final Kind ITEMS = Kind.ITEMS;

  private final Kind kind;
  private final DictObject dict;

  DictView(Kind kind, DictObject dict) {
    this.kind = kind;
    this.dict = dict;
  }

  @Override
  public TypeObject type() {
    return kind.type;
  }

  Kind kind() {
    return kind;
  }

  /** The dictionary that the view shows. */
  public DictObject dict() {
    return dict;
  }

  /** Whether keys or items are shown, which combine like sets. */
  boolean isSetLike() {
    return kind != VALUES;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(dict);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new DictView(kind, (DictObject) past.of(dict));
  }
}
