package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutTest {
  @Test
  void everyPartHasItsVersionAndItsLicence() {
    assertThat(About.parts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            part -> {
              assertThat(part.version()).containsPattern("[0-9]|of the system");
              assertThat(About.text()).contains(part.name()).contains(part.licence());
            });
  }

  @Test
  void theChangesAreThoseOfTheChangeLog() {
    assertThat(About.changes()).startsWith("# Changelog");
  }
}
