package org.cellscope.app.widget;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;
import static org.fxmisc.wellbehaved.event.InputMap.ignore;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys of commands, where an area for text would swallow them. */
public final class Shortcuts {
  private Shortcuts() {}

  /**
   * Leaves letters that are pressed with Alt to the menus and to the commands. An area of
   * RichTextFX takes every letter for itself that is pressed without Control; Control with Alt is
   * how AltGr arrives, so that pair stays with the area, as do the characters that keyboards of a
   * Mac have behind Alt.
   */
  public static void leaveAltTo(Node area) {
    Predicate<KeyEvent> withAlt = key -> key.isAltDown() && !key.isControlDown();
    Nodes.addInputMap(area, ignore(keyPressed().onlyIf(withAlt)));
    if (!isMac()) {
      Nodes.addInputMap(area, ignore(keyTyped().onlyIf(withAlt)));
    }
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }
}
