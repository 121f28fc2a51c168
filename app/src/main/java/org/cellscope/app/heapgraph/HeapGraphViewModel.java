package org.cellscope.app.heapgraph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Watched;
import org.cellscope.session.ObjectView;
import org.cellscope.session.Past;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.Status;

/**
 * What the heap graph shows: a function of the session's state, of what the user wants to see of
 * it, and of where boxes were before. Pictures are computed off the FX thread.
 */
public final class HeapGraphViewModel {
  private final SessionViewModel session;
  private final GraphPipeline pipeline = new GraphPipeline();
  private final GraphSearch search;
  private final ReadOnlyObjectWrapper<Picture> picture =
      new ReadOnlyObjectWrapper<>(Picture.NOTHING);
  private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.NONE);
  private final BooleanProperty ids = new SimpleBooleanProperty();
  private final BooleanProperty boxes = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<GraphOptions> options =
      new ReadOnlyObjectWrapper<>(GraphOptions.DEFAULT);
  private final ReadOnlyStringWrapper placeholder = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  private IntSupplier mostBoxes = GraphOptions.DEFAULT::mostBoxes;

  /** What the thread that prepares pictures goes by; written by the FX thread. */
  private volatile GraphOptions wanted = GraphOptions.DEFAULT;

  /** The graph of a session. */
  public HeapGraphViewModel(SessionViewModel session) {
    this.session = session;
    this.search = new GraphSearch(session, this::reveal);
    session.prepare(this::prepare);
    ids.addListener((_, _, shown) -> setIds(shown));
    boxes.addListener((_, _, drawn) -> setInline(!drawn));
    options.addListener(
        (_, _, now) -> {
          ids.set(now.ids());
          boxes.set(!now.inline());
        });
    session.programProperty().addListener((_, _, _) -> change(this::forNewProgram));
    session.stateProperty().subscribe(this::show);
    session.attention().highlightProperty().addListener((_, _, _) -> updateLight());
  }

  private Runnable prepare(Program program, SessionState state) {
    Picture next = pipeline.picture(program, state, wanted);
    return () -> {
      picture.set(next);
      updateLight();
    };
  }

  private void show(SessionState state) {
    placeholder.set(state.status() == Status.NOT_COMPILED ? GraphText.NOT_COMPILED.text() : "");
    note.set(note(state));
    updateLight();
  }

  private String note(SessionState state) {
    int hidden = picture.get().folded() + state.omitted();
    return switch (options.get().filter()) {
      case GraphOptions.Filter.Everything() -> hidden == 0 ? "" : GraphText.FOLDED.text(hidden);
      case GraphOptions.Filter.ReachedFrom(int id) -> GraphText.ONLY_REACHED.text(name(state, id));
      case GraphOptions.Filter.KeptAlive(int id) ->
          new References(state).pathTo(id).isEmpty()
              ? GraphText.NOT_KEPT.text(name(state, id))
              : GraphText.WHAT_KEEPS.text(name(state, id));
    };
  }

  private static String name(SessionState state, int id) {
    ObjectView object = state.objects().get(id);
    return object == null
        ? GraphText.THE_OBJECT.text()
        : (Texts.kind(object) + " " + Texts.shortName(object.title())).strip();
  }

  /** Says everything again, in another language. */
  void sayAgain() {
    show(session.stateProperty().get());
    session.prepareAgain();
  }

  private void change(UnaryOperator<GraphOptions> by) {
    GraphOptions next = by.apply(options.get());
    if (!next.equals(options.get())) {
      options.set(next);
      wanted = next;
      note.set(note(session.stateProperty().get()));
      session.prepareAgain();
    }
  }

  /** Writes numbers, strings and None where they are referred to, or draws them as boxes. */
  void setInline(boolean inline) {
    change(now -> now.withInline(inline));
  }

  /** Shows on every box what {@code id()} returns. */
  void setIds(boolean shown) {
    change(now -> now.withIds(shown));
  }

  /** Says how many boxes of a program are drawn before the others fold; asked for each program. */
  public void setMostBoxes(IntSupplier most) {
    mostBoxes = most;
    change(this::forNewProgram);
  }

  private GraphOptions forNewProgram(GraphOptions now) {
    return now.forNewProgram().withMostBoxes(mostBoxes.getAsInt());
  }

  /** Shows a part of the heap. */
  void filter(GraphOptions.Filter filter) {
    change(now -> now.withFilter(filter));
  }

  /** Shows all entries of a container that are described, or the first few again. */
  void toggle(int container) {
    change(now -> now.toggled(container));
  }

  /** Draws a box that is folded because there are too many. */
  void reveal(int id) {
    if (!picture.get().boxes().containsKey(id)) {
      change(now -> now.revealing(id));
    }
  }

  /** The view tells that a box was dragged to a place; it stays there. */
  void pin(int id, double x, double y) {
    pipeline.pin(id, x, y);
    session.prepareAgain();
  }

  /** Leaves the place of a box to the layout again. */
  void unpin(int id) {
    pipeline.unpin(id);
    session.prepareAgain();
  }

  /** Lays everything out as if it had just been met, but for what is pinned. */
  void arrangeAnew() {
    pipeline.arrangeAnew();
    session.prepareAgain();
  }

  /** The view tells that the mouse is over a box; none when it has left. */
  void hover(OptionalInt id) {
    session
        .attention()
        .hoveredProperty()
        .set(id.isPresent() ? new Selection.HeapObject(id.getAsInt()) : new Selection.Nothing());
  }

  /** The view tells that a box was picked; picking it again picks nothing. */
  void pick(int id) {
    var picked = new Selection.HeapObject(id);
    boolean again = session.attention().selectionProperty().get().equals(picked);
    session.attention().selectionProperty().set(again ? new Selection.Nothing() : picked);
    HeapBox box = picture.get().boxes().get(id);
    if (!again && box != null && box.look().isFrame() && box.look() != Look.FOLDED) {
      session.pickFrame(id);
    }
  }

  /** The view tells that the ground was clicked. */
  void pickNothing() {
    session.attention().selectionProperty().set(new Selection.Nothing());
  }

  /** Asks for everything that a cell has held; the answer comes on the FX thread. */
  void history(int cell, Consumer<List<Past.Held>> answer) {
    session.ask(
        lab -> lab.past().historyOf(cell),
        values -> answer.accept(session.secretProperty().get().known(cell, values)));
  }

  /** Goes to a step. */
  void goTo(long step) {
    session.seek(step);
  }

  /** Goes back to the step that wrote last to a row of a box, or to anything in it. */
  void goToLastWrite(int id, OptionalInt row) {
    watched(id, row).ifPresent(session::toLastWrite);
  }

  /** What a row of a box, or a whole box, is called when its writes are looked for. */
  Optional<Watched> watched(int id, OptionalInt row) {
    SessionState state = session.stateProperty().get();
    ObjectView object = state.objects().get(id);
    if (object != null) {
      List<SlotView> slots = Containers.shown(object, options.get().unfolded());
      return Optional.of(
          row.isPresent() && row.getAsInt() < slots.size()
              ? Watched.of(object, slots.get(row.getAsInt()))
              : Watched.of(object));
    }
    return state.frames().stream()
        .filter(frame -> frame.id() == id)
        .filter(frame -> row.isPresent() && row.getAsInt() < frame.variables().size())
        .map(frame -> Watched.of(frame, frame.variables().get(row.getAsInt())))
        .findFirst();
  }

  /** Asks for a part of an object's inside; the answer comes on the FX thread. */
  void inspect(int object, int from, int count, Consumer<ObjectView> answer) {
    session.ask(
        lab -> lab.inspect(object, from, count),
        part -> answer.accept(session.secretProperty().get().known(part)));
  }

  private void updateLight() {
    light.set(
        Light.of(
            picture.get(),
            session.stateProperty().get(),
            session.attention().selectionProperty().get(),
            session.attention().hoveredProperty().get()));
  }

  ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<GraphOptions> optionsProperty() {
    return options.getReadOnlyProperty();
  }

  /** Whether boxes show what {@code id()} returns. */
  public BooleanProperty idsProperty() {
    return ids;
  }

  /** Whether numbers, strings and None have boxes of their own. */
  public BooleanProperty boxesProperty() {
    return boxes;
  }

  /** What is said in place of a drawing; empty where there is one. */
  ReadOnlyStringProperty placeholderProperty() {
    return placeholder.getReadOnlyProperty();
  }

  /** What the reader should know about the drawing, such as that it is not complete. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Light> lightProperty() {
    return light.getReadOnlyProperty();
  }

  /** Finds objects by what is written on their boxes. */
  GraphSearch search() {
    return search;
  }

  SessionViewModel session() {
    return session;
  }

  GraphPipeline pipeline() {
    return pipeline;
  }

  /** The rows that lead to each box, for tests and screen readers: {@code owner.label}. */
  Map<Integer, Set<String>> referrers() {
    Map<Integer, Set<String>> found = new LinkedHashMap<>();
    for (Picture.Edge edge : picture.get().edges()) {
      HeapBox owner = picture.get().boxes().get(edge.route().link().from());
      if (owner != null) {
        found
            .computeIfAbsent(edge.route().link().to(), _ -> new LinkedHashSet<>())
            .add(owner.title() + "." + owner.rows().get(edge.route().link().row()).label());
      }
    }
    return found;
  }
}
