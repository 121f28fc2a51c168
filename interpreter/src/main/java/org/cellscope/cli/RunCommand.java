package org.cellscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellscope.session.ProgramRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code run FILE [ARGS]}: output, errors and exit code as {@code python3 FILE}. */
@Command(
    name = "run",
    description = "Runs a program as python3 FILE does.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class RunCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private VersionOption version = new VersionOption();

  @Parameters(index = "0", paramLabel = "FILE", description = "The program; - is standard input.")
  private String file = "";

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "sys.argv[1:].")
  private List<String> arguments = List.of();

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<String> argv = new ArrayList<>();
    argv.add(file);
    argv.addAll(arguments);
    return streams
        .read(file)
        .map(
            source ->
                new ProgramRunner(streams.in(), streams.out(), streams.err())
                    .run(source, version.version(), argv))
        .orElse(Main.USAGE);
  }
}
