package org.cellscope.app.heapgraph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cellscope.app.heapgraph.layout.Layout;
import org.cellscope.app.heapgraph.layout.Placement;
import org.cellscope.app.heapgraph.layout.Route;
import org.cellscope.app.heapgraph.layout.Router;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;

/** What the heap graph shows: a function of the session's state, and of where boxes were before. */
public final class HeapGraphViewModel {
  /**
   * A graph with its places.
   *
   * @param boxes by id
   * @param routes the edges
   * @param note what the reader should know about it, such as that it is not complete
   */
  record Picture(
      Map<Integer, HeapBox> boxes, Placement placement, List<Route> routes, String note) {}

  /**
   * What is highlighted.
   *
   * @param centres the boxes that were picked
   * @param boxes these and the boxes with an edge from or to them
   * @param picked whether something was picked, so that the rest steps back; pointing at a box is
   *     no reason for that
   */
  record Light(Set<Integer> centres, Set<Integer> boxes, boolean picked) {
    static final Light NONE = new Light(Set.of(), Set.of(), false);

    boolean isOn() {
      return !centres.isEmpty();
    }

    boolean isOn(Route route) {
      return centres.contains(route.link().from()) || centres.contains(route.link().to());
    }
  }

  private static final Picture NOTHING = new Picture(Map.of(), Placement.NONE, List.of(), "");

  private final SessionViewModel session;
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.NONE);

  private final ReadOnlyStringWrapper placeholder = new ReadOnlyStringWrapper("");

  private Program program;
  private OptionalInt hovered = OptionalInt.empty();

  /** The graph of a session. */
  public HeapGraphViewModel(SessionViewModel session) {
    this.session = session;
    this.program = session.programProperty().get();
    session.stateProperty().subscribe(this::show);
    session.selectionProperty().addListener((_, _, _) -> updateLight());
  }

  private void show(SessionState state) {
    Program now = session.programProperty().get();
    Placement before = now == program ? picture.get().placement : Placement.NONE;
    program = now;
    var built = new GraphBuilder(state, now.captured()).build();
    Placement placement = Layout.place(before, built.graph());
    List<Route> routes = Router.route(placement, built.graph());
    picture.set(new Picture(built.boxes(), placement, routes, note(state)));
    placeholder.set(
        state.status() == Status.NOT_COMPILED
            ? "The program does not compile.\nOnce it does, its frames and objects are drawn here."
            : "");
    updateLight();
  }

  private static String note(SessionState state) {
    return state.omitted() == 0 ? "" : state.omitted() + " more objects are not drawn";
  }

  /** The view tells that the mouse is over a box; none when it has left. */
  void hover(OptionalInt id) {
    hovered = id;
    updateLight();
  }

  /** The view tells that a box was picked; picking it again picks nothing. */
  void pick(int id) {
    var picked = new Selection.HeapObject(id);
    boolean again = session.selectionProperty().get().equals(picked);
    session.selectionProperty().set(again ? new Selection.Nothing() : picked);
    HeapBox box = picture.get().boxes.get(id);
    if (!again && box != null && box.look().isFrame() && box.look() != HeapBox.Look.FOLDED) {
      session.pickFrame(id);
    }
  }

  /** The view tells that the ground was clicked. */
  void pickNothing() {
    session.selectionProperty().set(new Selection.Nothing());
  }

  private void updateLight() {
    Set<Integer> centres = new LinkedHashSet<>(selected());
    centres.retainAll(picture.get().boxes.keySet());
    boolean picked = !centres.isEmpty();
    hovered.stream().filter(picture.get().boxes::containsKey).forEach(centres::add);
    Set<Integer> boxes = new LinkedHashSet<>(centres);
    for (Route route : picture.get().routes) {
      if (centres.contains(route.link().from())) {
        boxes.add(route.link().to());
      }
      if (centres.contains(route.link().to())) {
        boxes.add(route.link().from());
      }
    }
    light.set(centres.isEmpty() ? Light.NONE : new Light(centres, boxes, picked));
  }

  private Set<Integer> selected() {
    return switch (session.selectionProperty().get()) {
      case Selection.Nothing() -> Set.of();
      case Selection.HeapObject(int id) -> Set.of(id);
      case Selection.Captured(CapturedVariable variable) -> cellsOf(variable);
    };
  }

  private Set<Integer> cellsOf(CapturedVariable variable) {
    Set<Integer> cells = new LinkedHashSet<>();
    for (ObjectView object : session.stateProperty().get().objects().values()) {
      if (object.variable().equals(Optional.of(variable))) {
        cells.add(object.id());
      }
    }
    return cells;
  }

  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What is said in place of a drawing; empty where there is one. */
  ReadOnlyStringProperty placeholderProperty() {
    return placeholder.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Light> lightProperty() {
    return light.getReadOnlyProperty();
  }

  /** The rows that lead to each box, for tests and screen readers: {@code owner.label}. */
  Map<Integer, Set<String>> referrers() {
    Map<Integer, Set<String>> found = new LinkedHashMap<>();
    for (Route route : picture.get().routes) {
      HeapBox owner = picture.get().boxes.get(route.link().from());
      if (owner != null) {
        found
            .computeIfAbsent(route.link().to(), _ -> new LinkedHashSet<>())
            .add(owner.title() + "." + owner.rows().get(route.link().row()).label());
      }
    }
    return found;
  }
}
