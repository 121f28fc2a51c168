package org.cellscope.conformance;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cellscope.session.ProgramRunner;
import org.cellscope.source.SourceDecoder;
import org.cellscope.source.SourceFile;
import org.cellscope.vm.Hotness;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every claim of the suite runs as in CPython 3.12.7 when each function is compiled to a Java class
 * at its first call, and each loop at its first jump back.
 */
class CompiledCodeTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> claims() throws IOException {
    return Claim.all().stream()
        .map(
            claim ->
                dynamicTest(
                    claim.name() + " runs compiled as in CPython",
                    claim.program().toUri(),
                    () ->
                        assertTimeoutPreemptively(
                                LIMIT,
                                () -> ((CommandLine) CompiledCodeTest::run).differenceInRun(claim))
                            .ifPresent(
                                found -> {
                                  throw new AssertionError(found);
                                })));
  }

  private static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    String file = args[1];
    try {
      return new ProgramRunner(in, out, err, Hotness.AT_ONCE)
          .run(
              new SourceFile(file, SourceDecoder.decode(file, Files.readAllBytes(Path.of(file)))),
              List.of(file));
    } catch (IOException | SourceDecoder.UndecodableException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
