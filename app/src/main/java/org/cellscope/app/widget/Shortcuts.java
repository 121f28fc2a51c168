package org.cellscope.app.widget;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.EventPattern.keyTyped;
import static org.fxmisc.wellbehaved.event.InputMap.ignore;

import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys of an area for text: which it leaves to commands, and which it can answer. */
public final class Shortcuts {
  private static final Set<KeyCode> PAGES = Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  private Shortcuts() {}

  /** Leaves keys to others that the area would swallow or could not answer. */
  public static void prepare(GenericStyledArea<?, ?, ?> area) {
    leaveAltTo(area);
    // It counts pages from the lines in sight, and fails where there are none.
    Predicate<KeyEvent> hasNoPage =
        key -> PAGES.contains(key.getCode()) && area.getVisibleParagraphs().isEmpty();
    Nodes.addInputMap(area, ignore(keyPressed().onlyIf(hasNoPage)));
  }

  /**
   * Leaves letters that are pressed with Alt to the menus and to the commands. An area of
   * RichTextFX takes every letter for itself that is pressed without Control; Control with Alt is
   * how AltGr arrives, so that pair stays with the area, as do the characters that keyboards of a
   * Mac have behind Alt.
   */
  private static void leaveAltTo(Node area) {
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
