package org.cellscope.app.heapgraph;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.cellscope.app.heapgraph.layout.Rect;

/** Which box lies in which direction from another. */
final class Neighbours {
  /** How much farther something counts that lies to the side than what lies straight ahead. */
  private static final double SIDEWAYS = 3;

  /** Directions of the arrow keys. */
  enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int x;
    private final int y;

    Direction(int x, int y) {
      this.x = x;
      this.y = y;
    }
  }

  private Neighbours() {}

  /** The nearest box in a direction; empty when there is none. */
  static Optional<Integer> next(Map<Integer, Rect> places, int from, Direction direction) {
    Rect here = places.get(from);
    if (here == null) {
      return Optional.empty();
    }
    return places.entrySet().stream()
        .filter(entry -> entry.getKey() != from && ahead(here, entry.getValue(), direction) > 0)
        .min(
            Comparator.<Map.Entry<Integer, Rect>>comparingDouble(
                    entry -> distance(here, entry.getValue(), direction))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static double distance(Rect here, Rect there, Direction direction) {
    double aside = direction.x == 0 ? gapX(here, there) : gapY(here, there);
    return ahead(here, there, direction) + SIDEWAYS * aside;
  }

  /**
   * How far the middle of a box is ahead of another's; boxes of one column are not left or right.
   */
  private static double ahead(Rect here, Rect there, Direction direction) {
    double dx = middleX(there) - middleX(here);
    double dy = middleY(there) - middleY(here);
    if (direction.x != 0) {
      boolean apart = gapX(here, there) > 0;
      return apart ? dx * direction.x : 0;
    }
    return gapY(here, there) > 0 ? dy * direction.y : 0;
  }

  private static double gapX(Rect one, Rect other) {
    return Math.max(0, Math.max(other.x() - one.right(), one.x() - other.right()));
  }

  private static double gapY(Rect one, Rect other) {
    return Math.max(0, Math.max(other.y() - one.bottom(), one.y() - other.bottom()));
  }

  private static double middleX(Rect rect) {
    return rect.x() + rect.width() / 2;
  }

  private static double middleY(Rect rect) {
    return rect.y() + rect.height() / 2;
  }
}
