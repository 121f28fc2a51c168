package org.cellscope.cli;

import java.util.concurrent.Callable;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.session.Compilation;
import org.cellscope.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dis FILE}: as {@code python3 -m dis FILE}. */
@Command(
    name = "dis",
    description = "Lists a program's bytecode as python3 -m dis FILE does.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DisCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private VersionOption version = new VersionOption();

  @Parameters(paramLabel = "FILE", description = "The program; - is standard input.")
  private String file = "";

  DisCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return streams.read(file).map(this::list).orElse(Main.USAGE);
  }

  private int list(SourceFile source) {
    return switch (Compilation.of(source, version.version())) {
      case Compilation.Compiled compiled -> {
        streams.out().print(new Disassembler(new CodeAddresses()::repr).listing(compiled.code()));
        yield 0;
      }
      case Compilation.Refused refused -> {
        streams.err().print(refused.report());
        yield 1;
      }
    };
  }
}
