package org.cellscope.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellscope.cli.Main;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Every claim of the suite compiles and runs as in CPython 3.12.7, and with the bytecode of 3.8.18.
 * CONTRIBUTING.md tells how to add a claim and how its golden is recorded.
 */
class ConformanceTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final CommandLine CELLSCOPE = Main::run;

  @TestFactory
  Stream<DynamicNode> claims() throws IOException {
    Map<String, List<Claim>> topics =
        Claim.all().stream()
            .collect(Collectors.groupingBy(Claim::topic, TreeMap::new, Collectors.toList()));
    return topics.entrySet().stream()
        .map(
            topic ->
                dynamicContainer(
                    topic.getKey(), topic.getValue().stream().flatMap(ConformanceTest::tests)));
  }

  @Test
  void theSuiteIsThere() throws IOException {
    assertThat(Claim.all()).hasSizeGreaterThan(650);
  }

  private static Stream<DynamicNode> tests(Claim claim) {
    return Stream.of(
        dynamicTest(
            claim.name() + " compiles as in CPython",
            claim.program().toUri(),
            () -> check(() -> CELLSCOPE.differenceInCodes(claim))),
        dynamicTest(
            claim.name() + " runs as in CPython",
            claim.program().toUri(),
            () -> check(() -> CELLSCOPE.differenceInRun(claim))),
        dynamicTest(
            claim.name() + " compiles for 3.8 as in CPython",
            claim.program().toUri(),
            () -> check(() -> CELLSCOPE.differenceInCodes38(claim))),
        dynamicTest(
            claim.name() + " runs with the bytecode of 3.8 as in CPython",
            claim.program().toUri(),
            () -> check(() -> CELLSCOPE.differenceInRun38(claim))));
  }

  private static void check(ThrowingSupplier<Optional<String>> difference) {
    assertTimeoutPreemptively(LIMIT, difference)
        .ifPresent(
            found -> {
              throw new AssertionError(found);
            });
  }
}
