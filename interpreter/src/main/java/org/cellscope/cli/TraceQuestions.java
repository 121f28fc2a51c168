package org.cellscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellscope.bytecode.CodeJson;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.Past;
import org.cellscope.session.SessionState;
import org.cellscope.session.ValueView;
import picocli.CommandLine.Option;

/** The questions that {@code trace} answers instead of listing the steps, one line of JSON each. */
final class TraceQuestions {
  private static final int MOST_CALLS = 1_000_000;

  @Option(
      names = "--cell",
      paramLabel = "FUNCTION.VARIABLE",
      description = "Prints every value of the cells that calls of a function made for a variable.")
  private Optional<String> cell = Optional.empty();

  @Option(
      names = "--calls",
      paramLabel = "FUNCTION",
      description = "Prints all calls of a function with arguments and results.")
  private Optional<String> calls = Optional.empty();

  @Option(
      names = "--object",
      paramLabel = "ID",
      description = "Prints the life of an object; the steps and answers show the ids.")
  private Optional<Integer> object = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Prints the value of a name in the innermost frame that has it; see --at.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "STEP",
      description = "The step that --name means; the last one unless told.")
  private Optional<Long> at = Optional.empty();

  /** Whether anything is asked. */
  boolean areAsked() {
    return cell.isPresent()
        || calls.isPresent()
        || object.isPresent()
        || name.isPresent()
        || at.isPresent();
  }

  /**
   * Answers the questions about what is recorded.
   *
   * @throws UnknownException if there is nothing of a name
   */
  List<String> answers(Lab lab) {
    if (at.isPresent() && name.isEmpty()) {
      throw new UnknownException("--at goes with --name");
    }
    List<String> lines = new ArrayList<>();
    cell.ifPresent(variable -> lines.addAll(cells(lab.past(), variable)));
    calls.ifPresent(function -> lines.addAll(calls(lab.past(), function)));
    object.ifPresent(id -> lines.addAll(life(lab.past(), id)));
    name.ifPresent(asked -> lines.add(value(lab, asked)));
    return lines;
  }

  private static List<String> cells(Past past, String variable) {
    int dot = variable.lastIndexOf('.');
    if (dot <= 0) {
      throw new UnknownException("write --cell FUNCTION.VARIABLE, not " + variable);
    }
    List<Integer> cells = past.cellsOf(variable.substring(0, dot), variable.substring(dot + 1));
    if (cells.isEmpty()) {
      throw new UnknownException("no call has made a cell " + variable);
    }
    List<String> lines = new ArrayList<>();
    for (int id : cells) {
      for (Past.Held held : past.historyOf(id)) {
        lines.add(
            "{\"cell\": "
                + id
                + ", \"variable\": "
                + CodeJson.string(variable)
                + ", "
                + moment(held.when())
                + ", \"value\": "
                + value(held.value())
                + "}");
      }
    }
    return lines;
  }

  private static List<String> calls(Past past, String function) {
    List<Past.Call> calls = past.callsOf(function, MOST_CALLS);
    if (calls.isEmpty()) {
      throw new UnknownException("no function " + function + " has been called");
    }
    return calls.stream().map(TraceQuestions::call).toList();
  }

  private static String call(Past.Call call) {
    String arguments =
        call.arguments().stream()
            .map(each -> CodeJson.string(each.name()) + ": " + TraceCommand.value(each.value()))
            .collect(Collectors.joining(", "));
    String ending =
        call.ending()
            .map(
                how ->
                    switch (how) {
                      case Past.Ending.Returned(Past.Moment when, ValueView value) ->
                          ", \"returned\": {"
                              + moment(when)
                              + ", \"value\": "
                              + TraceCommand.value(value)
                              + "}";
                      case Past.Ending.Raised(Past.Moment when, ValueView exception) ->
                          ", \"raised\": {"
                              + moment(when)
                              + ", \"value\": "
                              + TraceCommand.value(exception)
                              + "}";
                    })
            .orElse("");
    return "{\"call\": "
        + CodeJson.string(call.function())
        + ", \"frame\": "
        + call.frame()
        + ", "
        + moment(call.called())
        + ", \"arguments\": {"
        + arguments
        + "}"
        + ending
        + "}";
  }

  private static List<String> life(Past past, int id) {
    Past.Life life =
        past.lifeOf(id).orElseThrow(() -> new UnknownException("there is no object " + id));
    List<String> lines = new ArrayList<>();
    lines.add(
        "{\"object\": "
            + TraceCommand.value(life.object())
            + ", \"created\": {"
            + moment(life.created())
            + "}, \"died\": "
            + life.died().map(when -> "{" + moment(when) + "}").orElse("null")
            + "}");
    for (Past.Change change : life.changes()) {
      lines.add(
          "{\"object\": "
              + id
              + ", "
              + moment(change.when())
              + ", \"place\": "
              + CodeJson.string(change.place())
              + ", \"old\": "
              + value(change.old())
              + ", \"value\": "
              + value(change.now())
              + "}");
    }
    return lines;
  }

  private String value(Lab lab, String asked) {
    long step = at.orElseGet(lab::recorded);
    if (step < 0 || step > lab.recorded()) {
      throw new UnknownException(
          "there is no step " + step + "; the recording has " + lab.recorded());
    }
    SessionState state = lab.move(new Movement.ToStep(step));
    for (FrameView frame : state.frames().reversed()) {
      Optional<ValueView> value = lab.past().value(frame.id(), asked, step);
      if (frame.state() != FrameView.State.SUSPENDED && value.isPresent()) {
        return "{\"name\": "
            + CodeJson.string(asked)
            + ", \"step\": "
            + step
            + ", \"frame\": "
            + frame.id()
            + ", \"function\": "
            + CodeJson.string(frame.title())
            + ", \"value\": "
            + value(value)
            + "}";
      }
    }
    throw new UnknownException("no frame that runs at step " + step + " has a value for " + asked);
  }

  private static String moment(Past.Moment moment) {
    return "\"step\": "
        + moment.step()
        + ", \"line\": "
        + (moment.line() == 0 ? "null" : "" + moment.line())
        + ", \"function\": "
        + CodeJson.string(moment.function());
  }

  private static String value(Optional<ValueView> value) {
    return value.map(TraceCommand::value).orElse("null");
  }

  /** What was asked for is not there; the message says what, in one line. */
  static final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownException(String message) {
      super(message);
    }
  }
}
