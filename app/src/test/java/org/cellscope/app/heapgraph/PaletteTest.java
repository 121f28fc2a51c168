package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Ink.Tone;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.testing.Vision;
import org.cellscope.app.widget.Theme;
import org.cellscope.app.widget.VariablePalette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours can be read and told apart, by everybody. */
class PaletteTest {
  private static final double TEXT = 4.5;
  private static final double STRONG_TEXT = 7;
  private static final double EDGE = 3;
  private static final double APART = 10;

  @ParameterizedTest
  @EnumSource
  void textsCanBeReadOnEveryGround(Theme theme) {
    var palette = new Palette(theme);
    double least = theme.isStrong() ? STRONG_TEXT : TEXT;
    for (Ink text : List.of(Tone.TEXT, Tone.MUTED)) {
      for (Ink ground : List.of(Tone.GROUND, Tone.HEADING, Tone.CANVAS, Tone.ACCENT_SOFT)) {
        assertThat(contrast(palette, text, ground))
            .as("%s on %s", text, ground)
            .isGreaterThanOrEqualTo(least);
      }
    }
    assertThat(contrast(palette, Tone.CHANGED, Tone.CHANGED_SOFT)).isGreaterThanOrEqualTo(least);
    assertThat(contrast(palette, Tone.TEXT, Tone.CHANGED_SOFT)).isGreaterThanOrEqualTo(least);
    assertThat(contrast(palette, Tone.TEXT, Tone.NEW_SOFT)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @EnumSource
  void linesStandOutFromTheirGround(Theme theme) {
    var palette = new Palette(theme);
    for (Ink line : List.of(Tone.LINE, Tone.MUTED, Tone.ACCENT, Tone.NEW)) {
      assertThat(contrast(palette, line, Tone.CANVAS)).as("%s", line).isGreaterThanOrEqualTo(EDGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theColourOfEachVariableCanBeReadAsText(Theme theme) {
    var palette = new Palette(theme);
    for (int i = 0; i < VariablePalette.size(); i++) {
      Ink name = new Ink.Captured(i, false);
      assertThat(contrast(palette, name, Tone.GROUND))
          .as("%s", i)
          .isGreaterThanOrEqualTo(theme.isStrong() ? STRONG_TEXT : TEXT);
      assertThat(contrast(palette, name, new Ink.Captured(i, true)))
          .as("%s", i)
          .isGreaterThanOrEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyEyeTellsVariablesFromEachOtherAndFromText(Theme theme) {
    var palette = new Palette(theme);
    List<String> colours = new ArrayList<>(List.of(palette.hex(Tone.TEXT)));
    for (int i = 0; i < VariablePalette.size(); i++) {
      colours.add(VariablePalette.hex(i, theme));
    }
    for (Vision eye : Vision.values()) {
      for (int i = 0; i < colours.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(eye.distance(colours.get(i), colours.get(j)))
              .as("%s and %s to a %s", colours.get(i), colours.get(j), eye)
              .isGreaterThanOrEqualTo(APART);
        }
      }
    }
  }

  private static double contrast(Palette palette, Ink one, Ink other) {
    return Vision.contrast(palette.hex(one), palette.hex(other));
  }
}
