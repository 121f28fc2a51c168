package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Identity within one session: who has which number, which strings are interned, which classes
 * derive from which, and who listens to changes. Numbers are handed out in the order in which
 * objects become known, so that two runs of a program print the same.
 */
public final class Heap {
  /** The index under which the attribute dictionary stands before an object's vector. */
  public static final int ATTRIBUTES = -1;

  /** Where addresses start; the number decides the rest, 16 bytes an object. */
  private static final long BASE_ADDRESS = 0x7f3a_0000_0000L;

  /** Fixed numbers are less than -1 and above this. */
  private static final int FIXED_LIMIT = -4096;

  private final IdentityHashMap<PyObject, Integer> shared = new IdentityHashMap<>();
  private final Map<String, StrObject> interned = new HashMap<>();
  private final IdentityHashMap<TypeObject, List<TypeObject>> subclasses = new IdentityHashMap<>();
  private final Set<PyObject> inRepr = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable MutationListener listener;
  private @Nullable DropListener drops;
  private int last;

  private final @Nullable Heap origin;

  /** Makes the heap of a session in which nothing is known yet. */
  public Heap() {
    origin = null;
  }

  private Heap(Heap origin) {
    this.origin = origin;
    this.last = origin.last;
  }

  /**
   * A heap for work on copies of another's objects: it knows the numbers of that one, and goes on
   * with its own behind them. The other hears of nothing.
   */
  public static Heap behind(Heap other) {
    return new Heap(other);
  }

  /** Goes on behind the numbers that the other heap has given since. */
  public void catchUp() {
    if (origin != null) {
      last = Math.max(last, origin.last);
    }
  }

  /** The highest number given so far. */
  public int highest() {
    return last;
  }

  /** Who hears of changes from now on; null for nobody. */
  public void listen(@Nullable MutationListener newListener) {
    listener = newListener;
  }

  /** Who hears of every reference that an object takes or drops; null for nobody. */
  public void listenToDrops(@Nullable DropListener newListener) {
    drops = newListener;
  }

  /**
   * The object's number, handed out now if it had none: greater than 0, or for a few shared objects
   * (None, the truth values, small integers) fixed and less than -1.
   */
  public int serial(PyObject object) {
    int serial = object.serial;
    if (serial != PyObject.UNKNOWN && serial != PyObject.SHARED) {
      return serial;
    }
    return serial == PyObject.SHARED ? sharedSerial(object) : newSerial(object);
  }

  private int newSerial(PyObject object) {
    int serial = ++last;
    object.serial = serial;
    if (listener != null) {
      listener.known(object);
    }
    return serial;
  }

  private int sharedSerial(PyObject object) {
    Integer known = shared.get(object);
    if (known == null && origin != null) {
      known = origin.shared.get(object);
    }
    if (known != null) {
      return known;
    }
    int serial = ++last;
    shared.put(object, serial);
    if (listener != null) {
      listener.known(object);
    }
    return serial;
  }

  /** The object with a fixed number; null when there is none. */
  public static @Nullable PyObject fixed(int serial) {
    if (serial <= StrObject.FIRST_FIXED) {
      return StrObject.ofCodePoint(StrObject.FIRST_FIXED - serial);
    }
    if (serial <= IntObject.FIRST_FIXED) {
      return IntObject.of(IntObject.SMALLEST_CACHED + (IntObject.FIRST_FIXED - serial));
    }
    return switch (serial) {
      case -2 -> TupleObject.EMPTY;
      case -3 -> SingletonObject.NONE;
      case -4 -> BoolObject.TRUE;
      case -5 -> BoolObject.FALSE;
      case -6 -> SingletonObject.ELLIPSIS;
      case -7 -> SingletonObject.NOT_IMPLEMENTED;
      case -8 -> BytesObject.EMPTY;
      case -9 -> StrObject.EMPTY;
      default -> null;
    };
  }

  /** Whether the object has a number, and its changes are therefore reported. */
  public boolean isKnown(PyObject object) {
    return object.serial != PyObject.UNKNOWN
        && (object.serial != PyObject.SHARED || shared.containsKey(object));
  }

  /** The number that {@code id()} returns and that addresses in reprs are written from. */
  public long address(PyObject object) {
    return address(serial(object));
  }

  /** The address that goes with a number of {@link #serial}. */
  public static long address(int serial) {
    return BASE_ADDRESS + (serial < 0 ? serial - FIXED_LIMIT : serial - (long) FIXED_LIMIT) * 16;
  }

  /** Reports that entry {@code index} of the owner's vector changed. */
  public void set(PyObject owner, int index, @Nullable PyObject old, @Nullable PyObject now) {
    if (drops != null && now != null) {
      drops.added(owner, now);
    }
    if (drops != null && old != null) {
      drops.dropped(owner, old);
    }
    if (listener != null && owner.serial != PyObject.UNKNOWN) {
      listener.set(owner, index, old, now);
    }
  }

  /** Whether {@link #splice} would reach anybody; ask before gathering what it needs. */
  public boolean observes(PyObject owner) {
    return drops != null || listener != null && owner.serial != PyObject.UNKNOWN;
  }

  /** Reports that a run of entries of the owner's vector was replaced by another. */
  public void splice(
      PyObject owner,
      int index,
      List<? extends @Nullable PyObject> removed,
      List<? extends @Nullable PyObject> inserted) {
    if (drops != null) {
      for (PyObject now : inserted) {
        if (now != null) {
          drops.added(owner, now);
        }
      }
      for (PyObject old : removed) {
        if (old != null) {
          drops.dropped(owner, old);
        }
      }
    }
    if (listener != null && owner.serial != PyObject.UNKNOWN) {
      listener.splice(owner, index, removed, inserted);
    }
  }

  /** The one string object for a text that the compiler or {@code sys.intern} shares. */
  public StrObject intern(String text) {
    StrObject cached = StrObject.cached(text);
    return cached != null ? cached : interned.computeIfAbsent(text, StrObject::of);
  }

  /** As {@link #intern(String)}; the first object interned with a text is the one. */
  public StrObject intern(StrObject text) {
    StrObject cached = StrObject.cached(text.value());
    if (cached != null) {
      return cached;
    }
    StrObject known = interned.putIfAbsent(text.value(), text);
    return known != null ? known : text;
  }

  /**
   * Starts the repr of a container, which may contain itself.
   *
   * @return false when it was started already and has not ended; then {@link #leaveRepr} must not
   *     be called
   */
  public boolean enterRepr(PyObject container) {
    return inRepr.add(container);
  }

  /** Ends what {@link #enterRepr} started. */
  public void leaveRepr(PyObject container) {
    inRepr.remove(container);
  }

  /** Notes a class that was made in this session under its base. */
  public void addSubclass(TypeObject base, TypeObject derived) {
    subclasses.computeIfAbsent(base, b -> new ArrayList<>()).add(derived);
  }

  /** Takes a class from its former base when its bases change or it died. */
  public void removeSubclass(TypeObject base, TypeObject derived) {
    List<TypeObject> known = subclasses.get(base);
    if (known != null) {
      known.remove(derived);
    }
  }

  /** Forgets the classes that have died. */
  public void keepSubclasses(Predicate<? super TypeObject> alive) {
    subclasses.values().forEach(known -> known.removeIf(each -> !alive.test(each)));
    subclasses.keySet().removeIf(each -> !each.isBuiltin() && !alive.test(each));
  }

  /** The classes made in this session that name the class among their bases. */
  public List<TypeObject> subclasses(TypeObject base) {
    return List.copyOf(subclasses.getOrDefault(base, List.of()));
  }
}
