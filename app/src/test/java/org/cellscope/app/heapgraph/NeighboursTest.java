package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cellscope.app.heapgraph.Neighbours.Direction;
import org.cellscope.app.heapgraph.layout.Rect;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private final Map<Integer, Rect> places =
      Map.of(
          1, new Rect(0, 0, 100, 50),
          2, new Rect(0, 80, 100, 50),
          3, new Rect(200, 10, 100, 50),
          4, new Rect(200, 300, 100, 50),
          5, new Rect(400, 80, 100, 50));

  @Test
  void theNearestBoxInTheDirectionIsNext() {
    assertThat(Neighbours.next(places, 1, Direction.RIGHT)).contains(3);
    assertThat(Neighbours.next(places, 1, Direction.DOWN)).contains(2);
    assertThat(Neighbours.next(places, 2, Direction.UP)).contains(1);
    assertThat(Neighbours.next(places, 3, Direction.DOWN)).contains(4);
    assertThat(Neighbours.next(places, 3, Direction.RIGHT)).contains(5);
    assertThat(Neighbours.next(places, 5, Direction.LEFT)).contains(3);
  }

  @Test
  void thereIsNoneBeyondTheEdge() {
    assertThat(Neighbours.next(places, 1, Direction.LEFT)).isEmpty();
    assertThat(Neighbours.next(places, 1, Direction.UP)).isEmpty();
    assertThat(Neighbours.next(places, 4, Direction.DOWN)).isEmpty();
    assertThat(Neighbours.next(places, 99, Direction.DOWN)).isEmpty();
  }
}
