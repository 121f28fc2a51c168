package org.cellscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellscope.bytecode.CodeJson;
import org.cellscope.session.Compilation;
import org.cellscope.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code codes FILE...}: every code object of every file, one line of JSON a file. */
@Command(
    name = "codes",
    description = "Prints the code objects of programs, one JSON line a file.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CodesCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private VersionOption version = new VersionOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The programs; - is standard input.")
  private List<String> files = List.of();

  CodesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    int exit = 0;
    for (String file : files) {
      Path name = Path.of(file).getFileName();
      Optional<SourceFile> source = streams.read(file, name == null ? file : name.toString());
      if (source.isEmpty()) {
        exit = Main.USAGE;
      }
      source.map(this::line).ifPresent(streams.out()::println);
    }
    return exit;
  }

  private String line(SourceFile source) {
    String error = "null";
    String codes = "null";
    switch (Compilation.of(source, version.version())) {
      case Compilation.Compiled compiled ->
          codes = new CodeJson(new CodeAddresses()::repr).codes(compiled.code());
      case Compilation.Refused refused -> error = CodeJson.string(refused.bareReport());
    }
    return "{\"file\": "
        + CodeJson.string(source.name())
        + ", \"python\": \""
        + version.version().release()
        + "\", \"stdout\": \"\", \"error\": "
        + error
        + ", \"codes\": "
        + codes
        + "}";
  }
}
