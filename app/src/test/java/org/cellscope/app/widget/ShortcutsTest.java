package org.cellscope.app.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.cellscope.app.testing.Fx;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class ShortcutsTest {
  @Test
  void anAreaWithoutALineInSightHasNoPages() throws Exception {
    CodeArea area = Fx.get(() -> new CodeArea("one\ntwo"));
    assertThat(Fx.get(() -> area.getVisibleParagraphs().size())).isZero();
    Fx.get(
        () -> {
          Shortcuts.prepare(area);
          return area;
        });
    for (KeyCode page : new KeyCode[] {KeyCode.PAGE_DOWN, KeyCode.PAGE_UP}) {
      var key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", page, false, false, false, false);
      assertThatCode(
              () ->
                  Fx.get(
                      () -> {
                        area.fireEvent(key);
                        return area;
                      }))
          .doesNotThrowAnyException();
    }
  }
}
