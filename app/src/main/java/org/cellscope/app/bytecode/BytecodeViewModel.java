package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** What the bytecode pane shows: the code of the shown frame, and where it is. */
public final class BytecodeViewModel {
  /**
   * An entry of the value stack.
   *
   * @param text what it is; {@code NULL} for CPython's
   * @param isNull whether it is CPython's NULL
   * @param changed whether the step pushed it
   */
  record Entry(String text, boolean isNull, boolean changed) {}

  /**
   * A frame that can be chosen.
   *
   * @param text its name, and what it does when it does not run
   */
  record Choice(int id, String text) {}

  /**
   * Where the shown frame is.
   *
   * @param index of the current instruction in the listing; -1 for none
   * @param runs whether it runs next, rather than waiting for a call
   * @param stack the value stack, top first
   * @param explanation of the current instruction
   */
  record Moment(int index, boolean runs, List<Entry> stack, String explanation) {}

  private static final Moment NOWHERE = new Moment(-1, false, List.of(), "");
  private static final String LOCALS = ".<locals>.";

  private final SessionViewModel session;
  private final Explanations explanations = new Explanations();
  private final ReadOnlyObjectWrapper<Optional<CodeListing>> listing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(NOWHERE);
  private final ReadOnlyObjectWrapper<List<Choice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalInt> highlighted =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  /** The bytecode of a session. */
  public BytecodeViewModel(SessionViewModel session) {
    this.session = session;
    session.stateProperty().subscribe(_ -> show());
    session.frameProperty().addListener((_, _, _) -> show());
    session.selectionProperty().addListener((_, _, _) -> updateHighlight());
  }

  private void show() {
    SessionState state = session.stateProperty().get();
    Optional<FrameView> frame = session.frameProperty().get();
    Program program = session.programProperty().get();
    boolean same =
        frame.isPresent() && listing.get().filter(l -> l.code() == frame.get().code()).isPresent();
    if (!same) {
      listing.set(frame.map(f -> CodeListing.of(f.code(), program.captured())));
    }
    choices.set(state.frames().stream().map(BytecodeViewModel::choice).toList());
    choice.set(frame.map(BytecodeViewModel::choice));
    moment.set(frame.map(this::moment).orElse(NOWHERE));
    updateHighlight();
  }

  private static Choice choice(FrameView frame) {
    String suffix =
        switch (frame.state()) {
          case CURRENT -> "";
          case CALLER -> " – waits";
          case SUSPENDED -> " – suspended";
          case RETURNED -> " – returned";
        };
    return new Choice(frame.id(), frame.title() + suffix);
  }

  private Moment moment(FrameView frame) {
    List<Entry> stack = new ArrayList<>();
    for (FrameView.StackView entry : frame.stack().reversed()) {
      stack.add(
          new Entry(
              entry.value().map(this::text).orElse("NULL"),
              entry.value().isEmpty(),
              entry.changed()));
    }
    int index = listing.get().map(l -> l.indexOf(frame.offset())).orElse(-1);
    String explanation =
        listing.get().filter(_ -> index >= 0).map(l -> explain(l.lines().get(index))).orElse("");
    return new Moment(
        index, frame.state() == FrameView.State.CURRENT, List.copyOf(stack), explanation);
  }

  private String text(ValueView value) {
    ObjectView object = session.stateProperty().get().objects().get(value.id());
    return Optional.ofNullable(object)
        .flatMap(ObjectView::variable)
        .map(variable -> "cell " + variable.name())
        .orElseGet(() -> shortText(value));
  }

  /** As on the boxes of the graph: the qualified name without the functions around it. */
  private static String shortText(ValueView value) {
    int locals = value.kind().isPlain() ? -1 : value.text().lastIndexOf(LOCALS);
    int word = value.text().indexOf(' ') + 1;
    return locals < 0
        ? value.text()
        : value.text().substring(0, word) + value.text().substring(locals + LOCALS.length());
  }

  private void updateHighlight() {
    SessionState state = session.stateProperty().get();
    highlighted.set(
        session
            .selectionProperty()
            .get()
            .variable(state)
            .map(session.programProperty().get().captured()::number)
            .orElse(OptionalInt.empty()));
  }

  /** The view tells that an instruction was clicked: its source and its variable light up. */
  void pick(Line line) {
    session.pointedAtProperty().set(line.instruction().position());
    Program program = session.programProperty().get();
    listing
        .get()
        .flatMap(l -> CodeListing.variable(l.code(), line.instruction(), program.captured()))
        .ifPresentOrElse(
            variable -> session.selectionProperty().set(new Selection.Captured(variable)),
            () -> session.selectionProperty().set(new Selection.Nothing()));
  }

  /** The view tells that a frame was chosen. */
  void choose(Choice chosen) {
    session.pickFrame(chosen.id());
  }

  /** What an instruction does, with its operands and what its variable holds now. */
  String explain(Line line) {
    String head = (line.instruction().opcode().name() + " " + line.words()).strip();
    String body =
        explanations
            .of(line.instruction())
            .map(e -> e.sentence() + now(line) + "  Stack:\u00a0" + e.picture())
            .orElse("");
    return head + ": " + body;
  }

  private String now(Line line) {
    return switch (line.instruction().opcode()) {
      case LOAD_FAST,
          LOAD_FAST_CHECK,
          STORE_FAST,
          LOAD_DEREF,
          STORE_DEREF,
          DELETE_DEREF,
          LOAD_FROM_DICT_OR_DEREF ->
          holds(line.instruction().argRepr()).map(text -> " It holds " + text + " now.").orElse("");
      default -> "";
    };
  }

  /** What a variable of the shown frame holds, looked up in its cell if it lives in one. */
  private Optional<String> holds(String name) {
    return session
        .frameProperty()
        .get()
        .flatMap(
            frame -> frame.variables().stream().filter(s -> s.label().equals(name)).findFirst())
        .flatMap(this::content)
        .map(ValueView::text);
  }

  private Optional<ValueView> content(SlotView slot) {
    return switch (slot.role()) {
      case CELL, FREE ->
          slot.value()
              .flatMap(
                  cell ->
                      Optional.ofNullable(session.stateProperty().get().objects().get(cell.id())))
              .flatMap(cell -> cell.slots().stream().findFirst())
              .flatMap(SlotView::value);
      case LOCAL, NAME, ATTRIBUTE, ITEM, KEY, PART -> slot.value();
    };
  }

  ReadOnlyObjectProperty<Optional<CodeListing>> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Moment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The number of the captured variable that is picked. */
  ReadOnlyObjectProperty<OptionalInt> highlightedProperty() {
    return highlighted.getReadOnlyProperty();
  }
}
