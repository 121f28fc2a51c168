package org.cellscope.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.Codecs;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.source.SourceFile;
import org.cellscope.syntax.Module;
import org.cellscope.vm.CompiledClasses;
import org.cellscope.vm.Hotness;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Interruption;

/**
 * Runs programs to their ends without recording them, one after the other, as {@code python3 FILE}
 * does. Hot code of one run is there for the next.
 */
public final class ProgramRunner {
  /** What a program writes to and reads from; its methods are called on the program's thread. */
  public interface Terminal {
    /** Takes what the program writes. */
    void write(OutputLog.Source source, String text);

    /** Makes everything visible that was written. */
    void flush();

    /** A line of input without its end; empty at the end of the input. */
    Optional<String> readLine();

    /** Tells of a mistake of Cellscope's that has ended the program. */
    default void defect(Notice.Defect defect) {
      write(
          OutputLog.Source.ERR,
          "cellscope: this program cannot go on: " + defect.what() + System.lineSeparator());
    }
  }

  /** What {@code python3} ends with when somebody has stopped it. */
  public static final int STOPPED = 130;

  /** What a program ends with when a mistake of Cellscope's has ended it. */
  public static final int DEFECT = 70;

  /** Python code may nest deeply through built-ins; only what is touched is really used. */
  private static final long STACK_BYTES = 1L << 30;

  /** A program whose lines CPython cannot read again to quote them. */
  private static final String STANDARD_INPUT = "<stdin>";

  /** The exit code of numbers that do not fit into 64 bits. */
  private static final int TOO_BIG = 255;

  private final Terminal terminal;
  private final CompiledClasses classes;
  private volatile boolean stopped;
  private volatile Optional<Interpreter> running = Optional.empty();

  public ProgramRunner(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Hotness.USUAL);
  }

  /**
   * A runner for programs with these streams.
   *
   * @param hotness when code is compiled to Java classes
   */
  public ProgramRunner(InputStream in, PrintStream out, PrintStream err, Hotness hotness) {
    this(new Streams(in, out, err), hotness);
  }

  /**
   * A runner for programs with a terminal.
   *
   * @param hotness when code is compiled to Java classes
   */
  public ProgramRunner(Terminal terminal, Hotness hotness) {
    this.classes = new CompiledClasses(hotness);
    this.terminal = terminal;
  }

  /** A runner for programs with a terminal, whose hot code is compiled to Java classes. */
  public ProgramRunner(Terminal terminal) {
    this(terminal, Hotness.USUAL);
  }

  /** Ends the program that runs, whatever it is doing, or is about to run; for good; any thread. */
  public void stop() {
    stopped = true;
    running.ifPresent(Interpreter::interrupt);
  }

  /**
   * Runs a program.
   *
   * @param arguments {@code sys.argv}, the program's name first
   * @return the exit code that {@code python3} would end with; {@link #STOPPED} when it was stopped
   */
  public int run(SourceFile source, List<String> arguments) {
    return run(source, PythonVersion.V3_12, arguments);
  }

  /**
   * Runs a program with the bytecode of a version.
   *
   * @param arguments {@code sys.argv}, the program's name first
   * @return the exit code that {@code python3} would end with; {@link #STOPPED} when it was stopped
   */
  public int run(SourceFile source, PythonVersion version, List<String> arguments) {
    AtomicInteger exit = new AtomicInteger(1);
    Thread thread =
        new Thread(
            null,
            () -> exit.set(executeSafely(source, version, arguments)),
            "cellscope-python",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.flush();
    return exit.get();
  }

  private int executeSafely(SourceFile source, PythonVersion version, List<String> arguments) {
    try {
      return execute(source, version, arguments);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
      terminal.flush();
      terminal.defect(Notice.Defect.of(mistake));
      return DEFECT;
    }
  }

  private int execute(SourceFile source, PythonVersion version, List<String> arguments) {
    Compilation compilation = Compilation.of(source, version);
    World world = new World(arguments);
    Interpreter interpreter = Interpreters.over(world, version, classes);
    world.poll = interpreter::poll;
    running = Optional.of(interpreter);
    try {
      return stopped ? STOPPED : execute(interpreter, source, compilation);
    } catch (Interruption stop) {
      return STOPPED;
    } finally {
      running = Optional.empty();
    }
  }

  private int execute(Interpreter interpreter, SourceFile source, Compilation compilation) {
    if (!source.name().equals(STANDARD_INPUT)) {
      interpreter.addSource(source.name(), source.text());
    }
    PythonCompiler.show(interpreter, compilation.warnings(), Module.Mode.EXEC);
    return switch (compilation) {
      case Compilation.Refused refused -> {
        terminal.write(OutputLog.Source.ERR, refused.report());
        yield 1;
      }
      case Compilation.Compiled compiled -> execute(interpreter, compiled.code());
    };
  }

  private int execute(Interpreter interpreter, CodeObject code) {
    int exit = 0;
    try {
      interpreter.runMain(new CodeValue(interpreter.heap(), code));
    } catch (PyException error) {
      exit = failed(interpreter, error.value());
    }
    interpreter.finish();
    return exit;
  }

  private int failed(Interpreter interpreter, ExceptionObject error) {
    terminal.flush();
    if (!error.type().isSubtype(ExceptionTypes.SYSTEM_EXIT)) {
      terminal.write(
          OutputLog.Source.ERR, Codecs.onStandardError(TracebackText.format(interpreter, error)));
      return 1;
    }
    PyObject code = error.args().size() == 1 ? error.args().get(0) : error.args();
    if (error.args().size() == 0 || code == SingletonObject.NONE) {
      return 0;
    }
    if (code instanceof IntObject number) {
      return number.bigValue().bitLength() < Long.SIZE ? (int) number.longValue() & 0xff : TOO_BIG;
    }
    terminal.write(OutputLog.Source.ERR, Repr.str(interpreter, code) + System.lineSeparator());
    return 1;
  }

  /** A terminal of three streams. */
  private record Streams(BufferedReader in, PrintStream out, PrintStream err) implements Terminal {
    Streams(InputStream in, PrintStream out, PrintStream err) {
      this(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out, err);
    }

    @Override
    public void write(OutputLog.Source source, String text) {
      (source == OutputLog.Source.ERR ? err : out).print(text);
    }

    @Override
    public void flush() {
      out.flush();
      err.flush();
    }

    @Override
    public Optional<String> readLine() {
      out.flush();
      try {
        return Optional.ofNullable(in.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The world of a program in a terminal. */
  private final class World extends ClockedHost {
    private Runnable poll = () -> {};

    World(List<String> arguments) {
      super(arguments);
    }

    @Override
    void poll() {
      poll.run();
    }

    @Override
    public void write(Stream stream, String text) {
      terminal.write(stream == Stream.OUT ? OutputLog.Source.OUT : OutputLog.Source.ERR, text);
    }

    @Override
    public Optional<String> readLine() {
      Optional<String> line = terminal.readLine();
      poll();
      return line;
    }
  }
}
