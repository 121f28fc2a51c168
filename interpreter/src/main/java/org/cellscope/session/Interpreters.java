package org.cellscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.lib.StandardLibrary;
import org.cellscope.objects.Host;
import org.cellscope.vm.CompiledClasses;
import org.cellscope.vm.Hotness;
import org.cellscope.vm.Interpreter;

/** Makes machines that nobody records. */
final class Interpreters {
  private Interpreters() {}

  /** The library, its modules in Python being resources of this program. */
  static StandardLibrary library() {
    return new StandardLibrary(
        Interpreters::text,
        Map.of("_symtable", SymtableModule::create, "_ast_tree", AstModule::create));
  }

  private static Optional<String> text(String path) {
    try (InputStream in = StandardLibrary.class.getResourceAsStream("python/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A machine over a host, with classes of hot code that other machines may have made. */
  static Interpreter over(Host host, PythonVersion version, CompiledClasses classes) {
    return new Interpreter(host, new PythonCompiler(version), library(), null, classes);
  }

  /** A machine without a world, for what needs one only to describe objects. */
  static Interpreter bare() {
    return bare(new CompiledClasses(Hotness.NEVER));
  }

  /** As {@link #bare()}, for what runs long. */
  static Interpreter bare(CompiledClasses classes) {
    return over(new Nowhere(), PythonVersion.V3_12, classes);
  }

  private record Nowhere() implements Host {
    @Override
    public void write(Stream stream, String text) {}

    @Override
    public Optional<String> readLine() {
      return Optional.empty();
    }

    @Override
    public long wallClock() {
      return Instant.EPOCH.getEpochSecond();
    }

    @Override
    public long monotonicClock() {
      return 0;
    }

    @Override
    public void sleep(long nanoseconds) {}

    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public long entropy() {
      return 0;
    }
  }
}
