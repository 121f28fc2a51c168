package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.widget.Language;
import org.cellscope.bytecode.BlockStacks;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Instruction;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
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
   * @param id of the frame; {@link #NO_FRAME} for code that is looked at without one
   * @param text its name, and what it does when it does not run
   */
  record Choice(int id, String text) {}

  /**
   * Where the shown frame is.
   *
   * @param index of the current instruction in the listing; -1 for none
   * @param offset of the current instruction in bytes; -1 for none
   * @param runs whether it runs next, rather than waiting for a call
   * @param stack the value stack, top first
   * @param blocks the block stack of 3.8 in words, innermost first
   * @param explanation of the current instruction
   */
  record Moment(
      int index,
      int offset,
      boolean runs,
      List<Entry> stack,
      List<String> blocks,
      String explanation) {}

  private static final Moment NOWHERE = new Moment(-1, -1, false, List.of(), List.of(), "");

  /** Stands for no frame. */
  static final int NO_FRAME = 0;

  private static final String LOCALS = ".<locals>.";

  private final SessionViewModel session;
  private Explanations explanations = new Explanations(Language.current());
  private final ReadOnlyObjectWrapper<Optional<CodeListing>> listing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(NOWHERE);
  private final ReadOnlyObjectWrapper<List<Choice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalInt> highlighted =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());

  private final ReadOnlyObjectWrapper<List<Integer>> ofPickedLine =
      new ReadOnlyObjectWrapper<>(List.of());

  /** The bytecode of a session. */
  public BytecodeViewModel(SessionViewModel session) {
    this.session = session;
    session.whenShown(this::show);
    session.attention().pickedLineProperty().addListener((_, _, _) -> show());
    session.attention().highlightProperty().addListener((_, _, _) -> updateHighlight());
  }

  private void show() {
    SessionState state = session.stateProperty().get();
    Optional<FrameView> frame = session.frameProperty().get();
    Optional<CodeObject> code = codeOfPickedLine(frame);
    if (code.isPresent()) {
      showCode(code.get());
    } else {
      frame.ifPresentOrElse(f -> showCode(f.code()), () -> listing.set(Optional.empty()));
    }
    var all = new ArrayList<>(state.frames().stream().map(BytecodeViewModel::choice).toList());
    Optional<Choice> notRunning =
        code.map(c -> new Choice(NO_FRAME, BytecodeText.ITS_CODE.text(c.qualname())));
    notRunning.ifPresent(all::add);
    choices.set(List.copyOf(all));
    choice.set(notRunning.or(() -> frame.map(BytecodeViewModel::choice)));
    moment.set(frame.filter(_ -> code.isEmpty()).map(this::moment).orElse(NOWHERE));
    updateOfPickedLine();
    updateHighlight();
  }

  private void showCode(CodeObject code) {
    if (!isListed(code)) {
      listing.set(Optional.of(CodeListing.of(code, session.programProperty().get().captured())));
    }
  }

  /** The code of the line that the user points at, unless the shown frame's code has the line. */
  private Optional<CodeObject> codeOfPickedLine(Optional<FrameView> frame) {
    OptionalInt line = session.attention().pickedLineProperty().get();
    if (line.isEmpty() || frame.filter(f -> hasLine(f.code(), line.getAsInt())).isPresent()) {
      return Optional.empty();
    }
    return session
        .programProperty()
        .get()
        .code()
        .flatMap(module -> withLine(module, line.getAsInt()));
  }

  private static Optional<CodeObject> withLine(CodeObject code, int line) {
    return hasLine(code, line)
        ? Optional.of(code)
        : CapturedVariables.nested(code).stream()
            .flatMap(nested -> withLine(nested, line).stream())
            .findFirst();
  }

  private static boolean hasLine(CodeObject code, int line) {
    return code.positions().stream().flatMap(Optional::stream).anyMatch(s -> s.line() == line);
  }

  private void updateOfPickedLine() {
    OptionalInt line = session.attention().pickedLineProperty().get();
    ofPickedLine.set(
        listing
            .get()
            .filter(_ -> line.isPresent())
            .map(l -> l.ofSourceLine(line.getAsInt()))
            .orElse(List.of()));
  }

  private static Choice choice(FrameView frame) {
    String text =
        switch (frame.state()) {
          case CURRENT -> frame.title();
          case CALLER -> BytecodeText.WAITS.text(frame.title());
          case SUSPENDED -> BytecodeText.SUSPENDED.text(frame.title());
          case RETURNED -> BytecodeText.RETURNED.text(frame.title());
        };
    return new Choice(frame.id(), text);
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
        index,
        frame.offset(),
        frame.state() == FrameView.State.CURRENT,
        List.copyOf(stack),
        frame.blocks().reversed().stream().map(BytecodeViewModel::text).toList(),
        explanation);
  }

  private String text(ValueView value) {
    ObjectView object = session.stateProperty().get().objects().get(value.id());
    return Optional.ofNullable(object)
        .flatMap(ObjectView::variable)
        .map(variable -> BytecodeText.CELL_OF.text(variable.name()))
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

  private static String text(BlockStacks.Entry block) {
    return block.isHandled()
        ? BytecodeText.HANDLED_BLOCK.text(block.level())
        : BytecodeText.BLOCK.text(block.handler(), block.level());
  }

  private void updateHighlight() {
    SessionState state = session.stateProperty().get();
    highlighted.set(
        session
            .attention()
            .highlightProperty()
            .get()
            .variable(state)
            .map(session.programProperty().get().captured()::number)
            .orElse(OptionalInt.empty()));
  }

  /** The view tells that an instruction was clicked: its source and its variable light up. */
  void pick(Line line) {
    session.attention().pointedAtProperty().set(line.instruction().position());
    Program program = session.programProperty().get();
    listing
        .get()
        .flatMap(l -> CodeListing.variable(l.code(), line.instruction(), program.captured()))
        .ifPresentOrElse(
            variable ->
                session.attention().selectionProperty().set(new Selection.Captured(variable)),
            () -> session.attention().selectionProperty().set(new Selection.Nothing()));
  }

  /** The view tells that a frame was chosen. */
  void choose(Choice chosen) {
    session.attention().pickedLineProperty().set(OptionalInt.empty());
    session.pickFrame(chosen.id());
  }

  /**
   * What an instruction does; the current one with the operands that it finds, the others with what
   * their variable holds.
   */
  String explain(Line line) {
    Instruction instruction = line.instruction();
    String head = (instruction.opcode().name() + " " + line.words()).strip();
    return explanations
        .of(instruction)
        .map(e -> BytecodeText.STACK_PICTURE.text(head, here(line, e) + e.sentence(), e.picture()))
        .orElse(head + ":");
  }

  private String here(Line line, Explanations.Explanation explanation) {
    Optional<FrameView> frame = session.frameProperty().get().filter(f -> isListed(f.code()));
    if (frame.isEmpty()) {
      return "";
    }
    var operands = new Operands(session.stateProperty().get(), frame.get(), this::text);
    Instruction instruction = line.instruction();
    boolean next =
        frame.get().state() == FrameView.State.CURRENT
            && frame.get().offset() == instruction.offset();
    Map<String, String> words =
        next ? operands.next(instruction, explanation) : operands.held(instruction);
    return explanations
        .sentence(instruction, next ? Explanations.Tense.NOW : Explanations.Tense.ANY_TIME, words)
        .map(sentence -> sentence + " ")
        .orElse("");
  }

  /** Says everything again, in another language. */
  void sayAgain() {
    explanations = new Explanations(Language.current());
    show();
  }

  private boolean isListed(CodeObject code) {
    return listing.get().filter(l -> l.code() == code).isPresent();
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

  /** The indices of the instructions of the line that the user points at in the text. */
  ReadOnlyObjectProperty<List<Integer>> ofPickedLineProperty() {
    return ofPickedLine.getReadOnlyProperty();
  }
}
