package org.cellscope.app.heapgraph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final int STEPS = 40;

  private static Box frame(int id, double height) {
    return new Box(id, Box.Band.FRAME, 120, height, height, 12);
  }

  private static Box object(int id, double height) {
    return new Box(id, Box.Band.OBJECT, 120, height, height, 12);
  }

  private static Box cell(int id) {
    return new Box(id, Box.Band.CELL, 120, 44, 44, 12);
  }

  private static Link link(int from, int to) {
    return new Link(from, 0, 30, to, true);
  }

  private static Rect rect(Placement placement, int id) {
    return placement.of(id).orElseThrow();
  }

  @Test
  void framesFunctionsAndCellsStandInColumnsFromLeftToRight() {
    var graph =
        new Graph(
            List.of(frame(1, 60), object(2, 40), cell(3), object(4, 40)),
            List.of(link(1, 2), link(2, 3), link(1, 3), link(3, 4)));
    Placement placement = Layout.place(Placement.NONE, graph);
    assertThat(rect(placement, 1).right()).isLessThan(rect(placement, 2).x());
    assertThat(rect(placement, 2).right()).isLessThan(rect(placement, 3).x());
    assertThat(rect(placement, 3).right()).isLessThan(rect(placement, 4).x());
  }

  @Test
  void whatOnlyTheValueStackHeldStaysWhenItIsStored() {
    List<Box> boxes = List.of(frame(1, 60), cell(2), object(3, 40));
    Placement before =
        Layout.place(
            Placement.NONE, new Graph(boxes, List.of(link(1, 2), new Link(1, 1, 40, 3, false))));
    Placement after = Layout.place(before, new Graph(boxes, List.of(link(1, 2), link(2, 3))));
    assertThat(after.boxes()).isEqualTo(before.boxes());
  }

  @Test
  void aPinnedBoxGoesToTheNearestFreePlaceOfItsColumnAndStays() {
    var graph =
        new Graph(
            List.of(frame(1, 80), object(2, 40), object(3, 40)), List.of(link(1, 2), link(1, 3)));
    Placement before = Layout.place(Placement.NONE, graph);
    Placement pinned = before.pinning(3, 2 * Grid.STRIDE + 20, 300);
    Placement after = Layout.place(pinned, graph);
    assertThat(rect(after, 3)).isEqualTo(new Rect(2 * Grid.STRIDE, 300, 120, 40));
    assertThat(rect(after, 2)).isEqualTo(rect(before, 2));
    assertThat(after.pinned()).containsExactly(3);
    Placement onTop = after.pinning(3, rect(after, 2).x(), rect(after, 2).y());
    assertNoOverlap(onTop);
    assertThat(Layout.place(after.unpinning(3), graph).boxes()).isEqualTo(before.boxes());
  }

  @Test
  void arrangingAnewKeepsWhatIsPinned() {
    var graph =
        new Graph(
            List.of(frame(1, 80), object(2, 40), object(3, 40)), List.of(link(1, 2), link(1, 3)));
    Placement before = Layout.place(Placement.NONE, graph);
    Placement pinned = before.pinning(3, 3 * Grid.STRIDE, 10).pinning(2, 0, 500);
    Placement after = Layout.place(pinned.unpinning(2).onlyPinned(), graph);
    assertThat(rect(after, 3)).isEqualTo(rect(pinned, 3));
    assertThat(rect(after, 2)).isEqualTo(rect(before, 2));
  }

  @Test
  void whatIsReturnedInATupleStaysWhereItWas() {
    List<Box> boxes = List.of(frame(1, 60), object(2, 40));
    Placement before = Layout.place(Placement.NONE, new Graph(boxes, List.of(link(1, 2))));
    Placement after =
        Layout.place(
            before,
            new Graph(
                List.of(frame(1, 60), object(2, 40), object(3, 40)),
                List.of(new Link(1, 1, 40, 3, false), link(3, 2))));
    assertThat(rect(after, 2)).isEqualTo(rect(before, 2));
  }

  @Test
  void aNameThatIsBoundForAWhileMovesNothing() {
    List<Box> boxes = List.of(frame(1, 60), object(2, 40), object(3, 40));
    Placement before =
        Layout.place(Placement.NONE, new Graph(boxes, List.of(link(1, 2), link(2, 3))));
    Placement bound =
        Layout.place(before, new Graph(boxes, List.of(link(1, 2), link(2, 3), link(1, 3))));
    assertThat(bound.boxes()).isEqualTo(before.boxes());
  }

  @Test
  void aBoxThatComesBackReturnsToItsPlace() {
    var all =
        new Graph(
            List.of(frame(1, 80), object(2, 40), object(3, 40)), List.of(link(1, 2), link(1, 3)));
    var without = new Graph(List.of(frame(1, 80), object(3, 40)), List.of(link(1, 3)));
    Placement first = Layout.place(Placement.NONE, all);
    Placement again = Layout.place(Layout.place(first, without), all);
    assertThat(again.boxes()).isEqualTo(first.boxes());
  }

  @Test
  void aCallMovesNoFrameAboveIt() {
    var caller = new Graph(List.of(frame(1, 80), frame(2, 40)), List.of());
    var callee = new Graph(List.of(frame(1, 80), frame(2, 40), frame(3, 40)), List.of());
    Placement before = Layout.place(Placement.NONE, caller);
    Placement after = Layout.place(before, callee);
    assertThat(after.boxes()).containsAllEntriesOf(before.boxes());
    assertThat(rect(after, 3).y()).isGreaterThan(rect(after, 2).bottom());
  }

  @Test
  void theSameGraphIsPlacedTheSame() {
    Graph graph = new RandomGraph(5).graph();
    assertThat(Layout.place(Placement.NONE, graph)).isEqualTo(Layout.place(Placement.NONE, graph));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void boxesNeverOverlap(long seed) {
    var random = new RandomGraph(seed);
    Placement placement = Placement.NONE;
    for (int step = 0; step < STEPS; step++) {
      placement = Layout.place(placement, random.graph());
      assertNoOverlap(placement);
      random.change();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void aBoxThatHasNotGrownStays(long seed) {
    var random = new RandomGraph(seed);
    Placement placement = Layout.place(Placement.NONE, random.graph());
    for (int step = 0; step < STEPS; step++) {
      random.change();
      Placement next = Layout.place(placement, random.graph());
      for (Box box : random.graph().boxes()) {
        Rect before = placement.boxes().get(box.id());
        Rect after = rect(next, box.id());
        if (before != null && after.height() <= before.height()) {
          assertThat(after.x()).as("box %d in step %d", box.id(), step).isEqualTo(before.x());
          assertThat(after.y()).as("box %d in step %d", box.id(), step).isEqualTo(before.y());
        }
      }
      placement = next;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void edgesCrossColumnsBetweenTheirBoxes(long seed) {
    Graph graph = new RandomGraph(seed).graph();
    Placement placement = Layout.place(Placement.NONE, graph);
    for (Route route : Router.route(placement, graph)) {
      List<Point> points = route.points();
      for (int i = 0; i + 3 < points.size(); i += 3) {
        Point from = points.get(i);
        Point to = points.get(i + 3);
        boolean inColumn = from.y() == to.y() && i > 0 && i + 4 < points.size();
        if (inColumn) {
          for (Rect rect : placement.boxes().values()) {
            boolean above = from.y() <= rect.y();
            boolean below = from.y() >= rect.bottom();
            boolean beside =
                Math.max(from.x(), to.x()) <= rect.x()
                    || Math.min(from.x(), to.x()) >= rect.right();
            assertThat(above || below || beside).as("%s through %s", route, rect).isTrue();
          }
        }
      }
    }
  }

  @Test
  void anEdgeLeavesAtItsRowAndArrivesAtTheLeftSide() {
    var graph = new Graph(List.of(frame(1, 60), object(2, 40)), List.of(link(1, 2)));
    Placement placement = Layout.place(Placement.NONE, graph);
    Route route = Router.route(placement, graph).getFirst();
    Rect from = rect(placement, 1);
    Rect to = rect(placement, 2);
    assertThat(route.points().getFirst()).isEqualTo(new Point(from.right(), from.y() + 30));
    assertThat(route.end()).isEqualTo(new Point(to.x(), to.y() + 12));
    assertThat(route.rightwards()).isTrue();
  }

  @Test
  void aReferenceToTheBoxItselfLeavesAndComesBackAtTheRight() {
    var graph = new Graph(List.of(frame(1, 60), object(2, 40)), List.of(link(1, 2), link(2, 2)));
    Placement placement = Layout.place(Placement.NONE, graph);
    Route loop = Router.route(placement, graph).get(1);
    assertThat(loop.end().x()).isEqualTo(rect(placement, 2).right());
    assertThat(loop.rightwards()).isFalse();
  }

  private static void assertNoOverlap(Placement placement) {
    List<Map.Entry<Integer, Rect>> all = new ArrayList<>(placement.boxes().entrySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        assertThat(all.get(i).getValue().overlaps(all.get(j).getValue()))
            .as("%s and %s", all.get(i), all.get(j))
            .isFalse();
      }
    }
  }

  /** A heap that changes by chance: boxes come, go and grow, references are set. */
  private static final class RandomGraph {
    private final Random random;
    private final Map<Integer, Box> boxes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int nextId = 1;

    RandomGraph(long seed) {
      random = new Random(seed);
      boxes.put(0, frame(0, 100));
      for (int i = 0; i < 30; i++) {
        add();
      }
    }

    private void add() {
      int id = nextId++;
      double height = 24 + 20 * random.nextInt(6);
      Box box =
          switch (random.nextInt(8)) {
            case 0 -> frame(id, height);
            case 1 -> new Box(id, Box.Band.ASIDE, 120, height, height, 12);
            case 2, 3 -> cell(id);
            default ->
                new Box(id, Box.Band.OBJECT, 120, height, height + 20 * random.nextInt(3), 12);
          };
      boxes.put(id, box);
      refer(id);
    }

    private void refer(int to) {
      List<Integer> ids = List.copyOf(boxes.keySet());
      int from = ids.get(random.nextInt(ids.size()));
      links.add(new Link(from, 0, 20 + random.nextInt(60), to, random.nextBoolean()));
    }

    void change() {
      List<Integer> ids = List.copyOf(boxes.keySet());
      int id = ids.get(random.nextInt(ids.size()));
      switch (random.nextInt(4)) {
        case 0 -> add();
        case 1 -> refer(id);
        case 2 -> {
          if (id != 0) {
            boxes.remove(id);
            links.removeIf(link -> link.from() == id || link.to() == id);
          }
        }
        default ->
            boxes.computeIfPresent(
                id,
                (_, box) ->
                    new Box(id, box.band(), box.width(), box.height() + 20, box.room(), 12));
      }
    }

    Graph graph() {
      return new Graph(
          boxes.values().stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList(),
          links);
    }
  }
}
