package org.cellscope.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: its options, its subcommands and their exit codes. */
@Command(
    name = "cellscope",
    description = "Runs, disassembles and traces Python programs as CPython 3.12 does.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {
  /** The exit code for what the user of the command line did wrong. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec;

  /** Creates the command; picocli fills in its fields. */
  public Main() {}

  /**
   * Runs the command line and ends the process.
   *
   * @param args the command line; see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    int code = run(args, System.in, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 13), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command line.
   *
   * @param args the command line; see {@code --help}
   * @param in what programs read
   * @param out what programs and commands print
   * @param err where errors go
   * @return the exit code: that of the program for {@code run}, 2 for a wrong command line or a
   *     file that cannot be read
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Streams streams = new Streams(in, out, err);
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new CommandLine(new RunCommand(streams)).setStopAtPositional(true))
            .addSubcommand(new DisCommand(streams))
            .addSubcommand(new CodesCommand(streams))
            .addSubcommand(new TraceCommand(streams));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (problem, given) -> {
          err.println("cellscope: " + String.valueOf(problem.getMessage()).replace('\n', ' '));
          return USAGE;
        });
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: one of run, dis, codes, trace");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)");
      return new String[] {"cellscope " + version};
    }
  }
}
