package org.cellscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cellscope.bytecode.CodeJson;
import org.cellscope.bytecode.Operation;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Notice;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.Status;
import org.cellscope.session.ValueView;
import org.cellscope.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trace FILE}: every recorded step, one line of JSON a step. */
@Command(
    name = "trace",
    description = {
      "Prints every step of a program, one JSON line a step, or answers questions about its past:",
      "all that a cell has held, all calls of a function, the life of an object, the value of a"
          + " name at a step."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class TraceCommand implements Callable<Integer> {
  private static final Movement NEXT =
      new Movement.Step(Movement.Unit.INSTRUCTION, Movement.Direction.FORWARD);

  private final Streams streams;

  @Mixin private VersionOption version = new VersionOption();

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      description = "Ends after so many steps; ${DEFAULT-VALUE} unless told.")
  private long steps = 1_000_000;

  @Mixin private TraceQuestions questions = new TraceQuestions();

  @Parameters(paramLabel = "FILE", description = "The program; - is standard input.")
  private String file = "";

  TraceCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return streams.read(file).map(this::trace).orElse(Main.USAGE);
  }

  private int answer(Lab lab) {
    try {
      lab.move(new Movement.ToStep(steps));
      questions.answers(lab).forEach(streams.out()::println);
      return 0;
    } catch (TraceQuestions.UnknownException e) {
      streams.err().println("cellscope: " + e.getMessage());
      return Main.USAGE;
    }
  }

  private int trace(SourceFile source) {
    try (Lab lab = LabSession.open(source, LabSettings.defaults().with(version.version()))) {
      SessionState state = lab.state();
      if (state.status() == Status.NOT_COMPILED) {
        state.notice().ifPresent(notice -> streams.err().print(words(notice)));
        return 1;
      }
      if (questions.areAsked()) {
        return answer(lab);
      }
      long last = -1;
      int written = 0;
      while (state.step() > last && state.step() <= steps) {
        streams.out().println(line(lab, state, written));
        last = state.step();
        written = state.outputLength();
        state = lab.move(NEXT);
      }
      state.notice().ifPresent(notice -> streams.err().print(words(notice)));
      return state.status() == Status.FAILED ? 1 : 0;
    }
  }

  private static String words(Notice notice) {
    return switch (notice) {
      case Notice.Python(String text, var _) -> text;
      case Notice.Full(var why) ->
          switch (why) {
            case MEMORY -> "cellscope: the recording has used its memory\n";
            case OBJECTS ->
                "cellscope: the recording has used its memory: the living objects need most of"
                    + " it\n";
            case STEPS -> "cellscope: as many steps are recorded as are allowed\n";
            case NUMBERS -> "cellscope: so many steps were recorded that none can follow\n";
            case OUTPUT -> "cellscope: the program has written as much as is allowed\n";
          };
      case Notice.WithoutHistory() -> "";
      case Notice.Defect(String what, var _) ->
          "cellscope: this program cannot go on: " + what + "\n";
    };
  }

  private static String line(Lab lab, SessionState state, int written) {
    StringBuilder json = new StringBuilder("{\"step\": ").append(state.step());
    state
        .current()
        .ifPresent(
            frame -> {
              int opcode = frame.code().bytecode()[frame.offset()] & 0xff;
              json.append(", \"frame\": ").append(frame.id());
              json.append(", \"function\": ").append(CodeJson.string(frame.title()));
              json.append(", \"line\": ");
              json.append(frame.position().map(span -> "" + span.line()).orElse("null"));
              json.append(", \"offset\": ").append(frame.offset());
              json.append(", \"opname\": ")
                  .append(
                      CodeJson.string(
                          Operation.of(frame.code().version(), opcode)
                              .map(Operation::name)
                              .orElse("")));
              json.append(", \"variables\": {").append(variables(frame.variables())).append('}');
              json.append(", \"stack\": [").append(stack(frame.stack())).append(']');
            });
    json.append(", \"depth\": ").append(state.frames().size());
    json.append(", \"event\": ").append(CodeJson.string(state.event().kind().name()));
    json.append(", \"text\": ").append(CodeJson.string(state.event().text()));
    json.append(", \"output\": ")
        .append(CodeJson.string(lab.output().text(written, state.outputLength())));
    return json.append('}').toString();
  }

  private static String variables(List<SlotView> slots) {
    return slots.stream()
        .map(
            slot ->
                CodeJson.string(slot.label())
                    + ": "
                    + slot.value().map(TraceCommand::value).orElse("null"))
        .collect(Collectors.joining(", "));
  }

  private static String stack(List<FrameView.StackView> stack) {
    return stack.stream()
        .map(entry -> entry.value().map(TraceCommand::value).orElse("null"))
        .collect(Collectors.joining(", "));
  }

  static String value(ValueView value) {
    return "{\"id\": " + value.id() + ", \"text\": " + CodeJson.string(value.text()) + "}";
  }
}
