package org.cellscope.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.cellscope.app.widget.Wording;
import org.kordamp.ikonli.javafx.FontIcon;

/** The commands of a window; whoever can do something adds it. */
final class Commands {
  private final Map<Action, Command> all = new EnumMap<>(Action.class);

  /** Adds what can always be done. */
  void add(Action action, Runnable effect) {
    add(action, Bindings.createBooleanBinding(() -> true), effect);
  }

  /** Adds what can be done at times. */
  void add(Action action, ObservableBooleanValue enabled, Runnable effect) {
    all.put(action, new Command(action, enabled, effect));
  }

  /**
   * A command.
   *
   * @throws IllegalStateException if nobody has added it
   */
  Command get(Action action) {
    Command command = all.get(action);
    if (command == null) {
      throw new IllegalStateException("nobody can do " + action);
    }
    return command;
  }

  /** An entry of a menu. */
  MenuItem item(Action action) {
    return fill(new MenuItem(), action);
  }

  /**
   * An entry of a menu that tells whether something is so. A check menu item changes its mark
   * before its action runs; the action changes the value, and the mark follows that.
   */
  MenuItem check(Action action, ObservableBooleanValue value) {
    var item = fill(new CheckMenuItem(), action);
    value.subscribe(() -> item.setSelected(value.get()));
    item.setSelected(value.get());
    item.addEventHandler(ActionEvent.ACTION, _ -> item.setSelected(value.get()));
    return item;
  }

  /** Makes a menu item one of an action. */
  private <T extends MenuItem> T fill(T item, Action action) {
    Command command = get(action);
    Wording.text(item, action);
    item.setGraphic(new FontIcon(action.icon()));
    item.setOnAction(_ -> command.perform());
    item.disableProperty().bind(Bindings.not(command.enabled()));
    action.keys().stream().findFirst().ifPresent(item::setAccelerator);
    return item;
  }

  /** Menus know one key a command; these are the others. */
  void addKeys(Scene scene) {
    for (Command command : all.values()) {
      command.action().keys().stream()
          .skip(1)
          .forEach(key -> scene.getAccelerators().put(key, command::perform));
    }
  }

  /** The keys of everything and the names behind them, in a column each, twice. */
  List<String> keyTable() {
    List<Action> actions = List.copyOf(all.keySet());
    int half = (actions.size() + 1) / 2;
    return Stream.of(actions.subList(0, half), actions.subList(half, actions.size()))
        .flatMap(part -> Stream.of(column(part, Commands::keys), column(part, Action::text)))
        .toList();
  }

  private static String column(List<Action> actions, Function<Action, String> line) {
    return actions.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String keys(Action action) {
    return action.keys().stream()
        .map(Commands::text)
        .distinct()
        .limit(2)
        .collect(Collectors.joining(" / "));
  }

  /** As JavaFX writes it, but Page Down for PAGE_DOWN. */
  private static String text(KeyCombination combination) {
    String shown = combination.getDisplayText();
    return combination instanceof KeyCodeCombination keys
        ? shown.replace(keys.getCode().name(), keys.getCode().getName())
        : shown;
  }
}
