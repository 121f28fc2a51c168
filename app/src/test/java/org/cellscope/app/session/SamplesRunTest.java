package org.cellscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples over the interpreter, forwards and backwards. */
class SamplesRunTest {
  static Stream<Arguments> samples() throws IOException {
    return SampleLibrary.load().samples().stream()
        .map(sample -> Arguments.of(Named.of(sample.id(), sample)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSampleRunsToItsEndAndBackToItsStart(Sample sample) {
    try (var driver =
        new SessionDriver(source -> LabSession.open(source, LabSettings.defaults()))) {
      driver.open(sample.source());
      SessionState start = driver.state();
      driver.session().move(new Movement.Run(Direction.FORWARD));
      driver.until(() -> driver.state().status().isOver());
      assertThat(driver.state().status()).isEqualTo(Status.FINISHED);
      assertThat(driver.state().notice()).isEmpty();
      assertThat(driver.session().outputLengthProperty().get()).isPositive();
      driver.session().move(new Movement.Run(Direction.BACK));
      driver.until(() -> driver.state().step() == 0);
      assertThat(driver.state().frames()).isEqualTo(start.frames());
      assertThat(driver.state().objects()).isEqualTo(start.objects());
      assertThat(driver.failures()).isEmpty();
    }
  }
}
