package org.cellscope.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The entry point of the installed program: the command line for its commands, the window for
 * everything else.
 */
public final class Main {
  /** The exit code for what the user of the command line did wrong. */
  static final int USAGE = 2;

  /** What the command line does without a window. */
  static final List<String> COMMANDS = List.of("run", "dis", "codes", "trace");

  private static final List<String> VERSION = List.of("--version", "-V");
  private static final List<String> OPTIONS = List.of("--mark-start", "--rehearsal");
  private static final List<String> HELP = List.of("--help", "-h");

  private Main() {}

  /**
   * Starts what the arguments name.
   *
   * @param args see {@link #help}
   */
  public static void main(String[] args) {
    String first = args.length == 0 ? "" : args[0];
    if (COMMANDS.contains(first) || VERSION.contains(first)) {
      org.cellscope.cli.Main.main(args);
    } else if (HELP.contains(first)) {
      System.out.print(help());
    } else {
      Optional<String> mistake = mistake(args);
      if (mistake.isPresent()) {
        System.err.println("cellscope: " + mistake.get());
        System.exit(USAGE);
      }
      org.cellscope.app.boot.Main.main(args);
    }
  }

  /** Runs a command as {@link #main} does, without ending the process. */
  static int command(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return org.cellscope.cli.Main.run(args, in, out, err);
  }

  /** What is wrong with the arguments for the window. */
  static Optional<String> mistake(String[] args) {
    List<String> files = List.of(args).stream().filter(argument -> !isOption(argument)).toList();
    Optional<String> unknown =
        List.of(args).stream()
            .filter(argument -> argument.startsWith("-") && !isOption(argument))
            .findFirst();
    if (unknown.isPresent()) {
      return Optional.of("Unknown option: '" + unknown.get() + "'; see cellscope --help");
    }
    if (files.size() > 1) {
      return Optional.of("The window shows one program; " + files.size() + " are named");
    }
    return files.stream().findFirst().filter(file -> !isFile(file)).map(Main::cannotOpen);
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("--tour=") || OPTIONS.contains(argument);
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String cannotOpen(String file) {
    return "can't open file '" + file + "': No such file";
  }

  /** What {@code --help} prints. */
  static String help() {
    return """
    Usage: cellscope [FILE.py]
       or: cellscope COMMAND [--help] ...
    Opens the laboratory for Python closures, on a program if one is named.

    Commands, which need no display (- stands for standard input):
      run FILE [ARGS]       runs a program as python3 FILE does
      dis [--python VERSION] FILE
                            prints its bytecode as python3 -m dis FILE does
      codes FILE...         writes every code object, one JSON line a file
      trace FILE            writes every executed step, one JSON line a step

    Options:
      -h, --help            prints this and ends
      -V, --version         prints the version and ends
      --tour=DIRECTORY      runs the window without a display, leaves pictures of it there and ends
      --rehearsal           starts the window without a display, makes a few steps and ends
      --mark-start          prints "usable" as soon as the window is
    """;
  }
}
