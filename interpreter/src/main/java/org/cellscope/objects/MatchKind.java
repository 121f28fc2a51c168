package org.cellscope.objects;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the instances of a class are to the patterns of {@code match} (PEP 634). */
public enum MatchKind {
  /** Matched by mapping patterns. */
  MAPPING,
  /** Matched by sequence patterns. */
  SEQUENCE;

  private static final List<TypeObject> SEQUENCES =
      List.of(ListObject.TYPE, TupleObject.TYPE, RangeObject.TYPE, MemoryViewObject.TYPE);

  /** A class is what the first class of its resolution order is that is either; null for none. */
  public static @Nullable MatchKind of(TypeObject type) {
    return type.mro().stream()
        .map(MatchKind::own)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable MatchKind own(TypeObject type) {
    if (type.registered() != null) {
      return type.registered();
    }
    if (type == DictObject.TYPE || type == MappingProxyObject.TYPE) {
      return MAPPING;
    }
    if (SEQUENCES.contains(type) || type.fullName().equals("collections.deque")) {
      return SEQUENCE;
    }
    boolean isAbstract =
        type.own("__module__") instanceof StrObject module
            && module.value().equals("collections.abc");
    return switch (type.name()) {
      case "Mapping" -> isAbstract ? MAPPING : null;
      case "Sequence" -> isAbstract ? SEQUENCE : null;
      default -> null;
    };
  }
}
