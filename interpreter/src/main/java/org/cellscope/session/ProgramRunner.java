package org.cellscope.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Host;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.CompiledClasses;
import org.cellscope.vm.Hotness;
import org.cellscope.vm.Interpreter;

/** Runs a program to its end without recording it, as {@code python3 FILE} does. */
public final class ProgramRunner {
  /** Python code may nest deeply through built-ins; only what is touched is really used. */
  private static final long STACK_BYTES = 1L << 30;

  /** A program whose lines CPython cannot read again to quote them. */
  private static final String STANDARD_INPUT = "<stdin>";

  /** The exit code of numbers that do not fit into 64 bits. */
  private static final int TOO_BIG = 255;

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final CompiledClasses classes;

  public ProgramRunner(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Hotness.USUAL);
  }

  /**
   * A runner for programs with these streams.
   *
   * @param hotness when code is compiled to Java classes
   */
  public ProgramRunner(InputStream in, PrintStream out, PrintStream err, Hotness hotness) {
    this.classes = new CompiledClasses(hotness);
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a program.
   *
   * @param arguments {@code sys.argv}, the program's name first
   * @return the exit code that {@code python3} would end with
   */
  public int run(SourceFile source, List<String> arguments) {
    AtomicInteger exit = new AtomicInteger(1);
    Thread thread =
        new Thread(
            null, () -> exit.set(execute(source, arguments)), "cellscope-python", STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.flush();
    err.flush();
    return exit.get();
  }

  private int execute(SourceFile source, List<String> arguments) {
    Compilation compilation = Compilation.of(source, PythonVersion.V3_12);
    Interpreter interpreter = Interpreters.over(new Streams(arguments), classes);
    if (!source.name().equals(STANDARD_INPUT)) {
      interpreter.addSource(source.name(), source.text());
    }
    PythonCompiler.show(interpreter, compilation.warnings());
    return switch (compilation) {
      case Compilation.Refused refused -> {
        err.print(refused.report());
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
    out.flush();
    if (!error.type().isSubtype(ExceptionTypes.SYSTEM_EXIT)) {
      err.print(TracebackText.format(interpreter, error));
      return 1;
    }
    PyObject code = error.args().size() == 1 ? error.args().get(0) : error.args();
    if (error.args().size() == 0 || code == SingletonObject.NONE) {
      return 0;
    }
    if (code instanceof IntObject number) {
      return number.bigValue().bitLength() < Long.SIZE ? (int) number.longValue() & 0xff : TOO_BIG;
    }
    err.println(Repr.str(interpreter, code));
    return 1;
  }

  /** The world of a program in a terminal. */
  private final class Streams implements Host {
    private final List<String> arguments;

    Streams(List<String> arguments) {
      this.arguments = List.copyOf(arguments);
    }

    @Override
    public void write(Stream stream, String text) {
      (stream == Stream.OUT ? out : err).print(text);
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

    @Override
    public long wallClock() {
      Instant now = Instant.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public long monotonicClock() {
      return System.nanoTime();
    }

    @Override
    public void sleep(long nanoseconds) {
      Clocks.sleep(nanoseconds, () -> {});
    }

    @Override
    public List<String> arguments() {
      return arguments;
    }

    @Override
    public long entropy() {
      return System.nanoTime() ^ Thread.currentThread().threadId();
    }
  }
}
