package org.cellscope.app.widget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is shown its words in such a way that it gets them again in another language: what
 * says them is kept with the node, the menu item or the tab, and {@link #renew} runs it again.
 */
public final class Wording {
  private static final Class<Wording> KEY = Wording.class;

  private record Saying(List<Runnable> all) {}

  private Wording() {}

  /** Says something now, and again whenever the node is renewed. */
  public static void of(Node node, Runnable words) {
    words.run();
    again(node, words);
  }

  /** Says something again whenever the node is renewed. */
  public static void again(Node node, Runnable words) {
    add(node.getProperties(), words);
  }

  /** Says something now, and again whenever the tab's pane is renewed. */
  public static void of(Tab tab, Runnable words) {
    words.run();
    add(tab.getProperties(), words);
  }

  /** Says something now, and again whenever the item's menu is renewed. */
  public static void of(MenuItem item, Runnable words) {
    words.run();
    add(item.getProperties(), words);
  }

  private static void add(Map<Object, Object> properties, Runnable words) {
    if (properties.computeIfAbsent(KEY, _ -> new Saying(new ArrayList<>())) instanceof Saying s) {
      s.all.add(words);
    }
  }

  /** A label that says something. */
  public static Label label(Phrase phrase) {
    return text(new Label(), phrase);
  }

  /** Lets a label, a button or the like say something. */
  public static <T extends Labeled> T text(T node, Phrase phrase) {
    of(node, () -> node.setText(phrase.text()));
    return node;
  }

  /** Names a menu or an entry of one. */
  public static <T extends MenuItem> T text(T item, Phrase phrase) {
    of(item, () -> item.setText(phrase.text()));
    return item;
  }

  /** Tells screen readers what something is. */
  public static void name(Node node, Phrase phrase) {
    of(node, () -> node.setAccessibleText(phrase.text()));
  }

  /** Tells screen readers and the mouse what something is. */
  public static void tip(Control control, Phrase phrase) {
    name(control, phrase);
    var tip = new Tooltip();
    of(control, () -> tip.setText(phrase.text()));
    control.setTooltip(tip);
  }

  /** Says in an empty field what belongs there. */
  public static void prompt(TextInputControl field, Phrase phrase) {
    of(field, () -> field.setPromptText(phrase.text()));
  }

  /**
   * Names what there is to choose from.
   *
   * @param text the name of each
   */
  public static <T> void choice(ChoiceBox<T> choice, Function<T, String> text) {
    of(choice, () -> choice.setConverter(new Names<>(text)));
  }

  /** JavaFX names the buttons that close tabs once. */
  public static void closable(TabPane tabs, Phrase close) {
    again(
        tabs,
        () ->
            tabs.lookupAll(".tab-close-button")
                .forEach(button -> button.setAccessibleText(close.text())));
  }

  private static final class Names<T> extends StringConverter<T> {
    private final Function<T, String> text;

    Names(Function<T, String> text) {
      this.text = text;
    }

    @Override
    public String toString(@Nullable T item) {
      return item == null ? "" : text.apply(item);
    }

    @Override
    public T fromString(String written) {
      throw new UnsupportedOperationException("the choice cannot be edited");
    }
  }

  /** Lets a node and all that is in it say their words again, the node itself first. */
  public static void renew(Node root) {
    renew(root, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static void renew(Node node, Set<Node> met) {
    if (!met.add(node)) {
      return;
    }
    say(node.getProperties());
    inside(node).forEach(child -> renew(child, met));
    switch (node) {
      case MenuBar bar -> bar.getMenus().forEach(Wording::renew);
      case TabPane tabs -> tabs.getTabs().forEach(tab -> say(tab.getProperties()));
      default -> {}
    }
    if (node instanceof Control control && control.getContextMenu() != null) {
      control.getContextMenu().getItems().forEach(Wording::renew);
    }
  }

  /** What is in a node, some of which is among its children only when it has been laid out. */
  private static List<Node> inside(Node node) {
    List<Node> inside = new ArrayList<>();
    switch (node) {
      case SplitPane split -> inside.addAll(split.getItems());
      case ScrollPane scroll -> inside.add(scroll.getContent());
      case ToolBar bar -> inside.addAll(bar.getItems());
      case ListView<?> list -> inside.add(list.getPlaceholder());
      case TabPane tabs -> tabs.getTabs().forEach(tab -> inside.add(tab.getContent()));
      default -> {}
    }
    if (node instanceof Parent parent) {
      inside.addAll(parent.getChildrenUnmodifiable());
      inside.addAll(Lazily.content(parent));
    }
    inside.removeIf(child -> child == null);
    return inside;
  }

  /** Lets an entry of a menu, and all that is in it, say its words again. */
  public static void renew(MenuItem item) {
    say(item.getProperties());
    if (item instanceof Menu menu) {
      List.copyOf(menu.getItems()).forEach(Wording::renew);
    }
  }

  private static void say(Map<Object, Object> properties) {
    if (properties.get(KEY) instanceof Saying saying) {
      List.copyOf(saying.all).forEach(Runnable::run);
    }
  }
}
