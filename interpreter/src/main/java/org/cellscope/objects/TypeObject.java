package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A class. Built-in classes are shared by all sessions and cannot be changed; their members are
 * filled in when they are first looked at. Classes made by a program belong to its session and keep
 * their members in a dictionary like any other.
 */
public final class TypeObject extends PyObject {
  /** Class {@code type}. */
  public static final TypeObject TYPE =
      builtin("type", TypeObject.class, null, TypeMethods::define).subclassable().build();

  /** Class {@code object}. */
  public static final TypeObject OBJECT =
      builtin("object", PyObject.class, null, ObjectMethods::define).subclassable().build();

  private static final Object ABSENT = new Object();

  private final TypeObject metatype;
  private final Class<? extends PyObject> javaClass;
  private final boolean builtin;
  private final boolean subclassable;
  private final boolean instancesHaveAttributes;
  private final boolean instancesHaveWeakReferences;
  private final boolean ownLayout;
  private final int slotCount;
  private final @Nullable DictObject members;
  private final @Nullable Consumer<TypeMembers> definition;
  private volatile @Nullable Map<String, PyObject> builtinMembers;
  private volatile @Nullable Map<String, PyObject> inherited;
  private String name;
  private String qualname;
  private List<TypeObject> bases;
  private @Nullable TypeObject base;
  private @Nullable List<TypeObject> order;
  private final HashMap<String, Object> cache = new HashMap<>();
  private int version;
  private @Nullable MatchKind registered;

  private TypeObject(Builder builder) {
    super(SHARED);
    this.metatype = this;
    this.name = builder.name.substring(builder.name.lastIndexOf('.') + 1);
    this.qualname = builder.name;
    this.javaClass = builder.javaClass;
    this.builtin = true;
    this.subclassable = builder.subclassable;
    this.instancesHaveAttributes = builder.instancesHaveAttributes;
    this.instancesHaveWeakReferences = false;
    this.ownLayout = builder.ownLayout;
    this.slotCount = builder.slotCount;
    this.members = null;
    this.definition = builder.definition;
    this.bases = List.copyOf(builder.bases);
  }

  /**
   * Makes a class of a program.
   *
   * @param metatype its class, {@code type} or derived from it
   * @param base the one of the bases that decides the layout of instances
   * @param order the method resolution order, without the class itself
   * @param members its dictionary
   * @param instancesHaveAttributes whether its instances have a dictionary
   * @param instancesHaveWeakReferences whether its instances can be weakly referenced
   * @param slotCount how many {@code __slots__} its instances have, inherited ones included
   */
  public TypeObject(
      TypeObject metatype,
      String name,
      String qualname,
      List<TypeObject> bases,
      TypeObject base,
      List<TypeObject> order,
      DictObject members,
      boolean instancesHaveAttributes,
      boolean instancesHaveWeakReferences,
      int slotCount) {
    this.metatype = metatype;
    this.name = name;
    this.qualname = qualname;
    this.bases = List.copyOf(bases);
    this.base = base;
    this.order = withSelf(order);
    this.javaClass = base.javaClass;
    this.builtin = false;
    this.subclassable = true;
    this.instancesHaveAttributes = instancesHaveAttributes;
    this.instancesHaveWeakReferences = instancesHaveWeakReferences;
    this.ownLayout = slotCount > base.slotCount;
    this.slotCount = slotCount;
    this.members = members;
    this.definition = null;
  }

  private TypeObject(Restorer past, TypeObject original) {
    this.metatype = past.type(original.metatype);
    this.name = original.name;
    this.qualname = original.qualname;
    this.bases = original.bases.stream().map(past::type).toList();
    this.base = original.base == null ? null : past.type(original.base);
    List<TypeObject> rest = original.mro();
    List<TypeObject> all = new ArrayList<>(rest.size());
    rest.forEach(each -> all.add(each == original ? this : past.type(each)));
    this.order = Collections.unmodifiableList(all);
    this.javaClass = original.javaClass;
    this.builtin = false;
    this.subclassable = true;
    this.instancesHaveAttributes = original.instancesHaveAttributes;
    this.instancesHaveWeakReferences = original.instancesHaveWeakReferences;
    this.ownLayout = original.ownLayout;
    this.slotCount = original.slotCount;
    this.registered = original.registered;
    this.members = past.content(original).attributes();
    this.definition = null;
  }

  /**
   * Starts the definition of a built-in class.
   *
   * @param name its name, with the module in front unless that is {@code builtins}
   * @param javaClass the Java class of its instances
   * @param base the class it derives from; null for {@code object} (and for the first two classes)
   * @param definition adds its members, called once when they are first needed
   */
  public static Builder builtin(
      String name,
      Class<? extends PyObject> javaClass,
      @Nullable TypeObject base,
      Consumer<TypeMembers> definition) {
    return new Builder(name, javaClass, base, definition);
  }

  /** What a built-in class is made from. */
  public static final class Builder {
    private final String name;
    private final Class<? extends PyObject> javaClass;
    private final List<TypeObject> bases = new ArrayList<>();
    private final Consumer<TypeMembers> definition;
    private boolean subclassable;
    private boolean instancesHaveAttributes;
    private boolean ownLayout;
    private int slotCount;

    private Builder(
        String name,
        Class<? extends PyObject> javaClass,
        @Nullable TypeObject base,
        Consumer<TypeMembers> definition) {
      this.name = name;
      this.javaClass = javaClass;
      if (base != null) {
        bases.add(base);
      }
      this.definition = definition;
    }

    /** A class statement may derive from the class. */
    public Builder subclassable() {
      subclassable = true;
      return this;
    }

    /** Its direct instances have a dictionary. */
    public Builder withAttributes() {
      instancesHaveAttributes = true;
      return this;
    }

    /**
     * Its instances have fields that those of its base lack, although the Java class is the same.
     */
    public Builder withFields() {
      ownLayout = true;
      return this;
    }

    /** Its instances have hidden slots, which {@link Extension#slots} holds. */
    public Builder withSlots(int count) {
      slotCount = count;
      ownLayout = true;
      return this;
    }

    /** Its second base. */
    public Builder alsoDerivesFrom(TypeObject other) {
      bases.add(other);
      return this;
    }

    public TypeObject build() {
      return new TypeObject(this);
    }
  }

  private List<TypeObject> withSelf(List<TypeObject> rest) {
    List<TypeObject> all = new ArrayList<>(rest.size() + 1);
    all.add(this);
    all.addAll(rest);
    return Collections.unmodifiableList(all);
  }

  @Override
  public TypeObject type() {
    return builtin ? builtinMetatype() : metatype;
  }

  private static TypeObject builtinMetatype() {
    return TYPE;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** {@code __qualname__} of a program's class; of a built-in one its name with the module. */
  public String qualname() {
    return qualname;
  }

  /** The name in error messages and reprs of built-in classes: with the module if there is one. */
  public String fullName() {
    if (builtin || members == null) {
      return qualname;
    }
    return members.get("__module__") instanceof StrObject module
            && StandardModules.isWrittenInC(module.value())
        ? module.value() + "." + name
        : name;
  }

  public void rename(String newName) {
    name = newName;
  }

  public void requalify(String newQualname) {
    qualname = newQualname;
  }

  /** {@code __bases__}; that of built-in classes other than {@code object} is never empty. */
  public List<TypeObject> bases() {
    return bases.isEmpty() && this != OBJECT ? List.of(OBJECT) : bases;
  }

  /** {@code __base__}: the base that decides the layout; null for {@code object}. */
  public @Nullable TypeObject base() {
    if (this == OBJECT) {
      return null;
    }
    TypeObject known = base;
    return known != null ? known : bases().getFirst();
  }

  /** Whether instances have fields or slots that those of {@link #base} lack. */
  boolean hasOwnLayout() {
    TypeObject below = base();
    return ownLayout || builtin && below != null && javaClass != below.javaClass;
  }

  /** Changes {@code __bases__} and the order that follows from them. */
  public void rebase(
      Heap heap, List<TypeObject> newBases, TypeObject newBase, List<TypeObject> newOrder) {
    for (TypeObject old : bases) {
      heap.removeSubclass(old, this);
    }
    bases = List.copyOf(newBases);
    base = newBase;
    order = withSelf(newOrder);
    for (TypeObject now : bases) {
      heap.addSubclass(now, this);
    }
    changed(heap);
  }

  /** Sets the order that a metaclass's {@code mro} computed; it may leave the class itself out. */
  void reorder(Heap heap, List<TypeObject> newOrder) {
    order = List.copyOf(newOrder);
    changed(heap);
  }

  /** {@code __mro__}, this class first. */
  public List<TypeObject> mro() {
    List<TypeObject> known = order;
    if (known == null) {
      known = this == OBJECT ? List.of(this) : withSelf(builtinOrder());
      order = known;
    }
    return known;
  }

  /** The order of the bases of a built-in class: each chain without what a later one shares. */
  private List<TypeObject> builtinOrder() {
    List<TypeObject> merged = new ArrayList<>();
    for (TypeObject each : bases()) {
      merged.removeAll(each.mro());
      merged.addAll(each.mro());
    }
    return merged;
  }

  /** The Java class that instances are objects of. */
  public Class<? extends PyObject> javaClass() {
    return javaClass;
  }

  public boolean isBuiltin() {
    return builtin;
  }

  public boolean isSubclassable() {
    return subclassable;
  }

  /** Whether instances have a dictionary. */
  public boolean instancesHaveAttributes() {
    return instancesHaveAttributes;
  }

  /** Whether instances of a program's class can be weakly referenced. */
  public boolean instancesHaveWeakReferences() {
    return instancesHaveWeakReferences;
  }

  /** How many {@code __slots__} instances have. */
  public int slotCount() {
    return slotCount;
  }

  /** Whether the class is another one or derives from it. */
  public boolean isSubtype(TypeObject other) {
    if (this == other || other == OBJECT) {
      return true;
    }
    return mro().contains(other);
  }

  /** The first class of the order that is built in: it decides how instances are made. */
  public TypeObject builtinBase() {
    if (builtin) {
      return this;
    }
    TypeObject below = base();
    return below == null ? OBJECT : below.builtinBase();
  }

  /**
   * Looks a name up along the method resolution order; nothing is bound.
   *
   * @return null when no class has it
   */
  public @Nullable PyObject lookup(String attribute) {
    if (builtin) {
      return inherited().get(attribute);
    }
    Object cached = cache.get(attribute);
    if (cached == null) {
      PyObject found = search(attribute);
      cache.put(attribute, found == null ? ABSENT : found);
      return found;
    }
    return cached == ABSENT ? null : (PyObject) cached;
  }

  /** The members of a built-in class and of those that it derives from. */
  private Map<String, PyObject> inherited() {
    Map<String, PyObject> known = inherited;
    if (known == null) {
      known = new HashMap<>();
      for (TypeObject type : mro().reversed()) {
        known.putAll(type.builtinMembers());
      }
      inherited = known;
    }
    return known;
  }

  private @Nullable PyObject search(String attribute) {
    for (TypeObject type : mro()) {
      PyObject found = type.own(attribute);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A member of the class itself, or null. */
  public @Nullable PyObject own(String attribute) {
    return members == null ? builtinMembers().get(attribute) : members.get(attribute);
  }

  /** The dictionary of a program's class; empty for a built-in one. */
  public Optional<DictObject> members() {
    return Optional.ofNullable(members);
  }

  /** The members of a built-in class, in the order of their definition. */
  public Map<String, PyObject> builtinMembers() {
    Map<String, PyObject> known = builtinMembers;
    if (known == null) {
      TypeMembers collected = new TypeMembers(this);
      if (definition != null) {
        definition.accept(collected);
      }
      Map<String, PyObject> defined = new LinkedHashMap<>(collected.members());
      defined.putIfAbsent("__doc__", SingletonObject.NONE);
      known = Collections.unmodifiableMap(defined);
      builtinMembers = known;
    }
    return known;
  }

  /** What an abstract base class declared this one to be to {@code match}; null for nothing. */
  public @Nullable MatchKind registered() {
    return registered;
  }

  /** Declares what a program's class is to {@code match}; built-in classes do not change. */
  public void register(MatchKind kind) {
    if (!builtin) {
      registered = kind;
    }
  }

  /** Changes whenever a look-up may find something else; that of built-in classes never does. */
  public int version() {
    return version;
  }

  /** To be called after a member was set or deleted, or the bases changed: forgets look-ups. */
  public void changed(Heap heap) {
    cache.clear();
    version++;
    for (TypeObject derived : heap.subclasses(this)) {
      derived.changed(heap);
    }
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    if (members != null) {
      visitor.visit(members);
      bases.forEach(visitor::visit);
    }
  }

  @Override
  public @Nullable DictObject attributes() {
    return members;
  }

  @Override
  public String toString() {
    return "<class '" + qualname + "'>" + Arrays.toString(bases.toArray());
  }

  @Override
  protected PyObject restored(Restorer past) {
    if (builtin) {
      return this;
    }
    TypeObject copy = new TypeObject(past, this);
    copy.bases.forEach(each -> past.runtime().heap().addSubclass(each, copy));
    return copy;
  }
}
