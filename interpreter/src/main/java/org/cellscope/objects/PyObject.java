package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Python value. Its identity is that of the Java object; the number that {@code id()} and the
 * recording know it by is handed out by the {@link Heap} of the session when somebody first asks.
 *
 * <p>To the recording, to the search for what is reachable, and to the graph the content of any
 * object is one vector of references; {@link #visitReferences} lists it, and every change after the
 * object has become known is reported as a change of one entry or of a run of entries of that
 * vector ({@link Heap#set}, {@link Heap#splice}). The attribute dictionary is not part of the
 * vector; it stands before it under {@link Heap#ATTRIBUTES}.
 */
public abstract class PyObject {
  /** Values of {@link #serial} that are not a number of one session. */
  static final int UNKNOWN = 0;

  /** The object is shared by all sessions; each numbers it in a table of its own. */
  static final int SHARED = -1;

  /**
   * What the heap knows the object by: {@link #UNKNOWN}; {@link #SHARED}; greater than 0, a number
   * of the one session that the object belongs to; less than -1, a number fixed for all sessions.
   */
  int serial;

  /** Makes an object of one session. */
  protected PyObject() {}

  /**
   * Makes an object that all sessions share; it must be immutable.
   *
   * @param serial {@link #SHARED}, or a fixed number less than -1
   */
  PyObject(int serial) {
    this.serial = serial;
  }

  /** The object's class. */
  public abstract TypeObject type();

  /** The instance dictionary, if the object has one and it was needed already. */
  public @Nullable DictObject attributes() {
    Extension added = extension();
    return added == null ? null : added.attributes();
  }

  /**
   * The instance dictionary, made when it is first needed.
   *
   * @return null when objects of this kind have none
   */
  public @Nullable DictObject ensureAttributes(Heap heap) {
    return attributes();
  }

  /**
   * What a class of a program adds to an object whose layout is that of a built-in class; null for
   * direct instances of built-in classes, and for those of layouts that need no addition.
   */
  public @Nullable Extension extension() {
    return null;
  }

  /**
   * Lists the vector of references that is the object's content, holes as null. The order and
   * meaning of the entries are fixed for each class.
   */
  public void visitReferences(ReferenceVisitor visitor) {}

  /**
   * By what names the entries of {@link #visitReferences} are shown, in their order; an empty name
   * for one that is not shown. A tuple or dictionary whose name ends with {@code []} is shown entry
   * by entry. Without names they are items, counted from 0.
   */
  public List<String> referenceNames() {
    return List.of();
  }

  /**
   * The object as it was at a step of a recording: the counterpart of {@link #visitReferences}.
   * Itself when it can never change; otherwise a copy that has the content which {@link
   * Restorer#content} tells. Mutable objects must not ask for others before the copy exists (see
   * {@link Restorer#later}), as they may be part of a cycle.
   *
   * @return for objects that keep a state of their own outside the vector, something that says so
   *     when it is used
   */
  protected PyObject restored(Restorer past) {
    return new Unrestored(this);
  }

  /** Whether the vector of {@link #visitReferences} may change after the object is known. */
  public boolean isMutable() {
    return false;
  }
}
