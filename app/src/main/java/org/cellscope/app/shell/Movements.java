package org.cellscope.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The commands that move the cursor. */
final class Movements {
  private final SessionViewModel session;

  final Command restart;
  final Command runBack;
  final Command outBack;
  final Command overBack;
  final Command lineBack;
  final Command instructionBack;
  final Command instruction;
  final Command line;
  final Command over;
  final Command out;
  final Command run;
  final Command pause;
  final Command stop;
  final Command toLine;
  final Command toLineBack;
  final Command toStart;
  final Command toEnd;

  /**
   * The movements of a session.
   *
   * @param restartAction opens the text as it is now
   * @param caretLine the line with the caret, counted from 1
   */
  Movements(SessionViewModel session, Runnable restartAction, IntSupplier caretLine) {
    this.session = session;
    ObservableBooleanValue back = session.canStepBackProperty();
    ObservableBooleanValue forward = session.canStepForwardProperty();
    restart = command("Restart", Material2MZ.REPLAY, always(), restartAction, "Shortcut+R");
    runBack =
        back("Run back", Material2AL.FAST_REWIND, new Movement.Run(Direction.BACK), "Shift+F5");
    outBack =
        back(
            "Back to the call",
            Material2AL.ARROW_UPWARD,
            new Movement.Out(Direction.BACK),
            "Shift+F12");
    overBack = back("Over, back", Material2MZ.UNDO, new Movement.Over(Direction.BACK), "Shift+F10");
    lineBack =
        back(
            "Line back",
            Material2MZ.SKIP_PREVIOUS,
            new Movement.Step(Unit.LINE, Direction.BACK),
            "Shift+F11");
    instructionBack =
        back(
            "Instruction back",
            Material2MZ.NAVIGATE_BEFORE,
            new Movement.Step(Unit.INSTRUCTION, Direction.BACK),
            "Shift+F8",
            "Alt+Left");
    instruction =
        forward(
            "Instruction",
            Material2MZ.NAVIGATE_NEXT,
            new Movement.Step(Unit.INSTRUCTION, Direction.FORWARD),
            "F8",
            "Alt+Right");
    line =
        forward(
            "Line, into calls",
            Material2MZ.SKIP_NEXT,
            new Movement.Step(Unit.LINE, Direction.FORWARD),
            "F11");
    over = forward("Over calls", Material2MZ.REDO, new Movement.Over(Direction.FORWARD), "F10");
    out =
        forward(
            "Out of the function",
            Material2AL.ARROW_DOWNWARD,
            new Movement.Out(Direction.FORWARD),
            "F12");
    run =
        command(
            "Run",
            Material2MZ.PLAY_ARROW,
            session.runningProperty().not(),
            () -> run(restartAction),
            "F5");
    pause = command("Pause", Material2MZ.PAUSE, session.runningProperty(), session::pause, "F6");
    stop =
        command("Stop", Material2MZ.STOP, session.canStopProperty(), session::stop, "Shortcut+F2");
    toLine =
        command(
            "Run to the line of the caret",
            Material2AL.LAST_PAGE,
            forward,
            () -> session.move(new Movement.ToLine(caretLine.getAsInt(), Direction.FORWARD)),
            "Shortcut+F10");
    toLineBack =
        command(
            "Run back to the line of the caret",
            Material2AL.FIRST_PAGE,
            back,
            () -> session.move(new Movement.ToLine(caretLine.getAsInt(), Direction.BACK)),
            "Shortcut+Shift+F10");
    toStart =
        command("To the start", Material2AL.FIRST_PAGE, back, () -> session.seek(0), "Alt+Home");
    toEnd =
        command(
            "To the last recorded step",
            Material2AL.LAST_PAGE,
            session.runningProperty().not(),
            () -> session.seek(session.recordedProperty().get()),
            "Alt+End");
  }

  /** The keys of all movements, a line each. */
  String keyTable() {
    return Stream.of(
            run,
            pause,
            stop,
            restart,
            instruction,
            line,
            over,
            out,
            toLine,
            toEnd,
            instructionBack,
            lineBack,
            overBack,
            outBack,
            runBack,
            toLineBack,
            toStart)
        .map(
            command ->
                "%-36s%s"
                    .formatted(
                        command.text(),
                        command.keys().stream()
                            .map(KeyCombination::getDisplayText)
                            .collect(Collectors.joining(" or "))))
        .collect(Collectors.joining("\n"));
  }

  /** Runs; what has been edited or has ended is run from its start. */
  private void run(Runnable restartAction) {
    if (session.sourceChangedProperty().get() || !session.canStepForwardProperty().get()) {
      restartAction.run();
    }
    session.move(new Movement.Run(Direction.FORWARD));
  }

  private Command back(String text, Ikon icon, Movement movement, String... keys) {
    return command(text, icon, session.canStepBackProperty(), () -> session.move(movement), keys);
  }

  private Command forward(String text, Ikon icon, Movement movement, String... keys) {
    return command(
        text, icon, session.canStepForwardProperty(), () -> session.move(movement), keys);
  }

  private static Command command(
      String text, Ikon icon, ObservableBooleanValue enabled, Runnable action, String... keys) {
    return new Command(text, icon, keys(keys), enabled, action);
  }

  static List<KeyCombination> keys(String... names) {
    return Arrays.stream(names).map(KeyCombination::valueOf).toList();
  }

  static BooleanBinding always() {
    return Bindings.createBooleanBinding(() -> true);
  }
}
