package org.cellscope.app.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Onward;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.source.SourceFile;

/**
 * The program, the cursor in its recording, and what is selected: the model that all panes share.
 *
 * <p>All methods and properties belong to the FX thread; commands return at once, and their effect
 * arrives as one new {@link #stateProperty state}. Whoever depends on several properties listens to
 * the state, which changes last, or {@link #whenShown follows} it and the frame together.
 */
public final class SessionViewModel implements AutoCloseable {
  private final Executor fx;
  private final Preparer preparer;
  private final LabWorker worker;
  private final SourceChecker checker;

  private final ReadOnlyObjectWrapper<Program> program =
      new ReadOnlyObjectWrapper<>(Program.none());
  private final ReadOnlyObjectWrapper<Checked> checked =
      new ReadOnlyObjectWrapper<>(new Checked(program.get(), Optional.empty()));
  private final ReadOnlyObjectWrapper<SessionState> state =
      new ReadOnlyObjectWrapper<>(Progress.noState());
  private final ReadOnlyObjectWrapper<OutputLog> output =
      new ReadOnlyObjectWrapper<>(new OutputLog());
  private final ReadOnlyIntegerWrapper outputLength = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<Lab.Mark>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<FrameView>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Breakpoints breakpoints;
  private final Watching watching = new Watching();
  private final ObjectProperty<PythonVersion> python =
      new SimpleObjectProperty<>(PythonVersion.V3_12);
  private final BooleanProperty libraryStepping = new SimpleBooleanProperty();

  private final BooleanProperty sourceChanged = new SimpleBooleanProperty();
  private final Attention attention = new Attention();
  private final Reach reach = new Reach();
  private final ReadOnlyObjectWrapper<Secret> secret = new ReadOnlyObjectWrapper<>(Secret.none());
  private final ReadOnlyLongWrapper refusals = new ReadOnlyLongWrapper();

  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private OptionalInt pickedFrame = OptionalInt.empty();
  private boolean isNews;

  /**
   * A session without a program.
   *
   * @param factory opens programs
   * @param fx runs what it is given on the FX thread, in order
   * @param failures told on the FX thread about faults of the lab itself
   */
  public SessionViewModel(LabFactory factory, Executor fx, Consumer<Throwable> failures) {
    this.fx = fx;
    this.preparer = new Preparer(fx, this::show, failures);
    this.worker =
        new LabWorker(
            factory,
            preparer::execute,
            preparer::prepare,
            failure -> fx.execute(() -> failures.accept(failure)));
    this.checker = new SourceChecker(factory, worker::python, fx, checked::set, failures);
    this.breakpoints = new Breakpoints(worker::setBreakpoints);
    libraryStepping.subscribe(worker::setLibraryStepping);
    python.subscribe(this::usePython);
    attention
        .selectionProperty()
        .subscribe((_, now) -> watching.follow(now, state.get(), frame.get()));
    state.addListener((_, _, _) -> isNews = true);
    frame.addListener((_, _, _) -> isNews = true);
  }

  /**
   * Has a pane prepare what it shows on a thread of its own; what it has prepared arrives with the
   * state that it is for.
   */
  public void prepare(Preparation preparation) {
    preparer.add(preparation);
  }

  /** Prepares what is shown once more, because a pane shows it in another way now. */
  public void prepareAgain() {
    preparer.prepareAgain();
  }

  /** Compiles a text without running it; the result arrives as {@link #checkedProperty}. */
  public void check(SourceFile source) {
    checker.check(source);
  }

  /** Lets the present program go and opens another one, before its first instruction. */
  public void open(SourceFile source) {
    forget();
    worker.open(source);
  }

  /** Opens an edited program in the place of the present one, where that stood. */
  public void reopen(SourceFile source, Rerun rerun) {
    forget();
    worker.reopen(source, rerun);
  }

  private void usePython(PythonVersion version) {
    keep(Secret.none());
    pickedFrame = OptionalInt.empty();
    attention.forget();
    worker.setPython(version);
  }

  /** Puts the present program aside with its recording; another one must follow. */
  public Shelf shelve() {
    return worker.shelve();
  }

  /**
   * Goes on with a program that was put aside, where it was.
   *
   * @param source its text, as it was opened: very long recordings are let go, and the program is
   *     opened again
   */
  public void unshelve(Shelf shelf, SourceFile source) {
    forget();
    worker.unshelve(shelf, source);
  }

  /** Lets a program go that was put aside. */
  public void discard(Shelf shelf) {
    worker.discard(shelf);
  }

  private void forget() {
    sourceChanged.set(false);
    keep(Secret.none());
    pickedFrame = OptionalInt.empty();
    attention.forget();
  }

  /** Moves the cursor; a movement beyond the recording runs the program. */
  public void move(Movement movement) {
    if (secret.get().forbids(movement)) {
      refusals.set(refusals.get() + 1);
    } else {
      worker.move(movement);
    }
  }

  /**
   * Makes movements one after the other, and shows where the last one ends. Nothing is secret any
   * more.
   */
  public void moveAll(List<Movement> movements) {
    keep(Secret.none());
    worker.moveAll(movements);
  }

  /** Runs the line of the cursor to its end, also where it goes round. */
  public void finishLine() {
    worker.finishLine();
  }

  /**
   * Keeps something from everybody who looks, until something else is kept or another program is
   * opened. Movements forward are refused while nothing behind a step may be seen.
   */
  public void keep(Secret now) {
    if (!secret.get().equals(now)) {
      secret.set(now);
      preparer.keep(now);
    }
  }

  /** Moves the cursor to a recorded step; while one is under way only the newest request counts. */
  public void seek(long step) {
    if (secret.get().hides(step)) {
      refusals.set(refusals.get() + 1);
    } else {
      worker.seek(step);
    }
  }

  /** Lets a program go on whose recording has used its memory, or without being recorded. */
  public void goOn(Onward onward) {
    if (secret.get().last().isPresent()) {
      refusals.set(refusals.get() + 1);
    } else {
      worker.goOn(onward);
    }
  }

  /** Interrupts a movement that is running the program; it can go on. */
  public void pause() {
    worker.pause();
  }

  /** Ends the program; its recording stays. */
  public void stop() {
    worker.stop();
  }

  /** Answers a program that waits for input, and goes on. */
  public void input(String line) {
    worker.input(line);
  }

  /** Moves to where a place is written next, and watches it. */
  public void toNextWrite(Watched place) {
    toWrite(place, Movement.Direction.FORWARD);
  }

  /** Moves back to the step that wrote a place last, and watches it. */
  public void toLastWrite(Watched place) {
    toWrite(place, Movement.Direction.BACK);
  }

  private void toWrite(Watched place, Movement.Direction direction) {
    watching.watch(place);
    move(new Movement.ToWrite(place.watch(), direction));
  }

  /**
   * Asks the lab something when its movements are done; the answer arrives on the FX thread, unless
   * another program has been opened meanwhile.
   */
  public <T> void ask(Function<Lab, T> question, Consumer<T> answer) {
    worker.ask(question, found -> fx.execute(() -> answer.accept(found)));
  }

  /** Shows a frame other than the current one, until the next step. */
  public void pickFrame(int id) {
    pickedFrame = OptionalInt.of(id);
    frame.set(frameToShow(state.get()));
    tellFollowers();
  }

  /**
   * Runs something now, and whenever the state or the shown frame has become another: once where
   * both have.
   */
  public Subscription whenShown(Runnable action) {
    followers.add(action);
    action.run();
    return () -> followers.remove(action);
  }

  private void tellFollowers() {
    if (isNews) {
      isNews = false;
      followers.forEach(Runnable::run);
    }
  }

  private void show(Progress progress) {
    SessionState next = progress.state();
    boolean moved = program.get() != progress.program() || state.get().step() != next.step();
    program.set(progress.program());
    output.set(progress.output());
    outputLength.set(progress.outputLength());
    marks.set(progress.marks());
    reach.show(progress);
    if (moved) {
      pickedFrame = OptionalInt.empty();
      attention.moved();
    }
    frame.set(frameToShow(next));
    state.set(next);
    tellFollowers();
  }

  private Optional<FrameView> frameToShow(SessionState shown) {
    return shown.frames().stream()
        .filter(f -> pickedFrame.isPresent() && f.id() == pickedFrame.getAsInt())
        .findFirst()
        .or(shown::current)
        .or(() -> shown.frames().stream().findFirst());
  }

  /** What nobody is to see. */
  public ReadOnlyObjectProperty<Secret> secretProperty() {
    return secret.getReadOnlyProperty();
  }

  /** How many movements were refused because they would have shown what is secret. */
  public ReadOnlyLongProperty refusalsProperty() {
    return refusals.getReadOnlyProperty();
  }

  /** The program under observation. */
  public ReadOnlyObjectProperty<Program> programProperty() {
    return program.getReadOnlyProperty();
  }

  /** What compiling the newest text has found. */
  public ReadOnlyObjectProperty<Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /** What there is to see at the cursor. */
  public ReadOnlyObjectProperty<SessionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Everything that the program has written so far. */
  public ReadOnlyObjectProperty<OutputLog> outputProperty() {
    return output.getReadOnlyProperty();
  }

  /** How many characters of the output to show: up to the cursor, or all while it runs. */
  public ReadOnlyIntegerProperty outputLengthProperty() {
    return outputLength.getReadOnlyProperty();
  }

  /** Moments of the recording worth a mark on the timeline. */
  public ReadOnlyObjectProperty<List<Lab.Mark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** The frame whose variables and bytecode are shown: the picked one, otherwise the current. */
  public ReadOnlyObjectProperty<Optional<FrameView>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** Where a run stops. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** The place whose writes are looked for. */
  public Watching watching() {
    return watching;
  }

  /** Whose bytecode programs have; changing it opens the present one again, where it stood. */
  public ObjectProperty<PythonVersion> pythonProperty() {
    return python;
  }

  /** Whether movements stop in library code as well. */
  public BooleanProperty librarySteppingProperty() {
    return libraryStepping;
  }

  /** Whether the text has been edited since the program was opened; the editor says so. */
  public BooleanProperty sourceChangedProperty() {
    return sourceChanged;
  }

  /** Where the user looks. */
  public Attention attention() {
    return attention;
  }

  /** How far the recording goes, and what can be done. */
  public Reach reach() {
    return reach;
  }

  /** Ends the program and the session's threads. */
  @Override
  public void close() {
    worker.close();
    preparer.close();
    checker.close();
  }
}
