package org.cellscope.history;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.cellscope.objects.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a recording by their numbers, and the place in the log at which each became known.
 * Objects of which the recording no longer speaks are held weakly: they go when the program lets
 * them go.
 */
final class ObjectTable {
  /** Stands for: its content is not at that place. */
  private static final int WITHOUT_CONTENT = 1 << 31;

  /** Stands for: the log before it is forgotten, its content is kept elsewhere. */
  private static final int FORGOTTEN = Integer.MAX_VALUE;

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int MASK = PAGE - 1;

  private static final class Page {
    private final @Nullable Object[] objects = new Object[PAGE];
    private final int[] places = new int[PAGE];
  }

  private @Nullable Page[] pages = new Page[16];
  private Page last = new Page();
  private int lastNumber = -1;
  private int size;
  private int count;
  private int mutable;

  /** Enters an object whose content is not in the log, when the log is that long. */
  void put(int serial, PyObject object, int place) {
    Page page = page(serial);
    page.objects[serial & MASK] = object;
    page.places[serial & MASK] = place | WITHOUT_CONTENT;
    size = Math.max(size, serial + 1);
    count++;
  }

  private Page page(int serial) {
    int number = serial >> PAGE_BITS;
    return number == lastNumber ? last : turnTo(number);
  }

  private Page turnTo(int number) {
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, pages.length + pages.length / 2));
    }
    Page page = pages[number];
    if (page == null) {
      page = new Page();
      pages[number] = page;
    }
    last = page;
    lastNumber = number;
    return page;
  }

  /** Says where in the log the content of an object is, as it was when it became known. */
  void putContent(int serial, int place) {
    page(serial).places[serial & MASK] = place;
  }

  /**
   * An object by its number.
   *
   * @throws IllegalArgumentException if there is none, or it has gone
   */
  PyObject get(int serial) {
    PyObject found = find(serial);
    if (found == null) {
      throw new IllegalArgumentException("no object " + serial);
    }
    return found;
  }

  /** An object by its number; null for none, or when it has gone. */
  @Nullable PyObject find(int serial) {
    int number = serial >> PAGE_BITS;
    Page page = serial > 0 && number < pages.length ? pages[number] : null;
    return page == null ? null : object(page.objects[serial & MASK]);
  }

  private static @Nullable PyObject object(@Nullable Object entry) {
    return switch (entry) {
      case PyObject object -> object;
      case WeakReference<?> weak -> (PyObject) weak.get();
      case null, default -> null;
    };
  }

  private int rawPlace(int serial) {
    int number = serial >> PAGE_BITS;
    Page page = number < pages.length ? pages[number] : null;
    return page == null ? WITHOUT_CONTENT : page.places[serial & MASK];
  }

  /** How long the log was when the object became known; -1 when that is forgotten. */
  int place(int serial) {
    int place = rawPlace(serial);
    return (place & ~WITHOUT_CONTENT) == FORGOTTEN ? -1 : place & ~WITHOUT_CONTENT;
  }

  /** Whether the content is in the log at {@link #place}. */
  boolean hasContent(int serial) {
    int place = rawPlace(serial);
    return serial < size && place >= 0 && place != FORGOTTEN;
  }

  /** One more than the largest number. */
  int size() {
    return size;
  }

  /** Notes that one of the objects can change: such objects are larger than others. */
  void addMutable() {
    mutable++;
  }

  /** Passes over the numbers of all objects that have not gone, ascending. */
  void forEach(IntConsumer visitor) {
    for (int number = 0; number < pages.length; number++) {
      Page page = pages[number];
      for (int i = 0; page != null && i < PAGE; i++) {
        if (object(page.objects[i]) != null) {
          visitor.accept(number << PAGE_BITS | i);
        }
      }
    }
  }

  /**
   * Forgets places in the log, and lets objects go.
   *
   * @param strong the objects that have to stay
   * @param cut the places before are forgotten
   * @param shift by how much smaller the others become
   * @param gone told the numbers of objects that have gone, ascending
   */
  void forget(Marks strong, int cut, int shift, IntConsumer gone) {
    count = 0;
    mutable = 0;
    for (int number = 0; number < pages.length; number++) {
      Page page = pages[number];
      if (page == null) {
        continue;
      }
      boolean isEmpty = true;
      for (int i = 0; i < PAGE; i++) {
        if (page.objects[i] != null) {
          forget(page, i, strong.contains(number << PAGE_BITS | i), cut, shift);
          if (page.objects[i] == null) {
            gone.accept(number << PAGE_BITS | i);
          } else {
            isEmpty = false;
          }
        }
      }
      if (isEmpty && page != last) {
        pages[number] = null;
      }
    }
  }

  private void forget(Page page, int i, boolean isStrong, int cut, int shift) {
    Object entry = page.objects[i];
    PyObject object = object(entry);
    if (object == null) {
      page.objects[i] = null;
      page.places[i] = WITHOUT_CONTENT;
      return;
    }
    int place = page.places[i] & ~WITHOUT_CONTENT;
    int flag = page.places[i] & WITHOUT_CONTENT;
    if (place != FORGOTTEN) {
      page.places[i] = flag | (place < cut ? FORGOTTEN : place - shift);
    }
    boolean stays = isStrong || place >= cut && place != FORGOTTEN;
    if (stays) {
      page.objects[i] = object;
      count++;
      mutable += flag == 0 ? 1 : 0;
    } else if (entry == object) {
      page.objects[i] = new WeakReference<>(object);
    }
  }

  /** How much memory the table and the objects take that it keeps alive, about. */
  long bytes() {
    return pages.length * 8L + count * 36L + mutable * 64L;
  }
}
