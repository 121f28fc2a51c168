package org.cellscope.app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VisionTest {
  @Test
  void distancesAreThoseOfThePublishedPairs() {
    assertThat(distance(50, 2.6772, -79.7751, 50, 0, -82.7485)).isEqualTo(2.0425, within(1e-4));
    assertThat(distance(50, 2.5, 0, 73, 25, -18)).isEqualTo(27.1492, within(1e-4));
    assertThat(distance(22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619))
        .isEqualTo(2.0373, within(1e-4));
    assertThat(distance(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514))
        .isEqualTo(0.9082, within(1e-4));
  }

  private static double distance(double... lab) {
    return Vision.distance(
        new double[] {lab[0], lab[1], lab[2]}, new double[] {lab[3], lab[4], lab[5]});
  }

  @Test
  void contrastsAreThoseOfTheGuidelines() {
    assertThat(Vision.contrast("#ffffff", "#000000")).isEqualTo(21, within(1e-9));
    assertThat(Vision.contrast("#777777", "#ffffff")).isEqualTo(4.48, within(0.01));
  }
}
