package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The method resolution order of a class: the C3 linearization ("The Python 2.3 Method Resolution
 * Order"). The orders of the bases, and the list of the bases itself, are merged: the next class is
 * the first head that stands in no other list's tail.
 */
final class Linearization {
  private Linearization() {}

  /**
   * The order of a class with these bases, without the class itself.
   *
   * @throws PyException TypeError when a base is named twice or there is no consistent order
   */
  static List<TypeObject> of(List<TypeObject> bases) {
    Set<TypeObject> seen = new HashSet<>();
    for (TypeObject base : bases) {
      if (!seen.add(base)) {
        throw Errors.type("duplicate base class " + base.name());
      }
    }
    List<List<TypeObject>> lists = new ArrayList<>();
    for (TypeObject base : bases) {
      lists.add(new ArrayList<>(base.mro()));
    }
    lists.add(new ArrayList<>(bases));
    return merge(lists);
  }

  private static List<TypeObject> merge(List<List<TypeObject>> lists) {
    List<TypeObject> order = new ArrayList<>();
    lists.removeIf(Collection::isEmpty);
    while (!lists.isEmpty()) {
      TypeObject next = nextOf(lists);
      order.add(next);
      for (List<TypeObject> list : lists) {
        if (list.getFirst() == next) {
          list.removeFirst();
        }
      }
      lists.removeIf(Collection::isEmpty);
    }
    return order;
  }

  private static TypeObject nextOf(List<List<TypeObject>> lists) {
    for (List<TypeObject> candidateOf : lists) {
      TypeObject candidate = candidateOf.getFirst();
      if (lists.stream().noneMatch(list -> list.lastIndexOf(candidate) > 0)) {
        return candidate;
      }
    }
    Set<TypeObject> heads = new LinkedHashSet<>();
    lists.forEach(list -> heads.add(list.getFirst()));
    throw Errors.type(
        "Cannot create a consistent method resolution\norder (MRO) for bases "
            + heads.stream().map(TypeObject::name).collect(Collectors.joining(", ")));
  }
}
