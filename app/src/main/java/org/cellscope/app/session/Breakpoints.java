package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cellscope.session.Breakpoint;

/** Where a run stops. Breakpoints stay with their lines while the text is edited, and over runs. */
public final class Breakpoints {
  private final ReadOnlyObjectWrapper<List<Breakpoint>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Consumer<List<Breakpoint>> told;

  /**
   * No breakpoints.
   *
   * @param told hears of every change
   */
  Breakpoints(Consumer<List<Breakpoint>> told) {
    this.told = told;
  }

  /** All of them: lines first, by number; then functions, then exceptions. */
  public ReadOnlyObjectProperty<List<Breakpoint>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** The breakpoint of a line, counted from 1. */
  public Optional<Breakpoint.Line> at(int line) {
    return all.get().stream()
        .filter(Breakpoint.Line.class::isInstance)
        .map(Breakpoint.Line.class::cast)
        .filter(each -> each.line() == line)
        .findFirst();
  }

  /** Sets a plain breakpoint on a line, or removes the one that is there. */
  public void toggle(int line) {
    at(line)
        .ifPresentOrElse(
            this::remove, () -> add(new Breakpoint.Line(line, Optional.empty(), true)));
  }

  /**
   * Gives a line a breakpoint with a condition, in place of the one that it has.
   *
   * @param condition a Python expression; blank for none
   */
  public void setCondition(int line, String condition) {
    boolean enabled = at(line).map(Breakpoint.Line::enabled).orElse(true);
    put(at(line), new Breakpoint.Line(line, written(condition), enabled));
  }

  /** Stops where a function of a name, or qualified name, begins. */
  public void addFunction(String name) {
    boolean known =
        all.get().stream()
            .anyMatch(each -> each instanceof Breakpoint.Function f && f.name().equals(name));
    if (!known && !name.isBlank()) {
      add(new Breakpoint.Function(name.strip(), Optional.empty(), true));
    }
  }

  /** Stops where exceptions of a type are raised; blank for all of them. */
  public void addRaised(String typeName) {
    Breakpoint made = new Breakpoint.Raised(written(typeName), true);
    if (!all.get().contains(made)) {
      add(made);
    }
  }

  private static Optional<String> written(String text) {
    return Optional.of(text.strip()).filter(condition -> !condition.isEmpty());
  }

  /** Gives a breakpoint another condition, blank for none; those on exceptions have none. */
  public void setCondition(Breakpoint breakpoint, String condition) {
    Breakpoint changed =
        switch (breakpoint) {
          case Breakpoint.Line(int line, var _, boolean enabled) ->
              new Breakpoint.Line(line, written(condition), enabled);
          case Breakpoint.Function(String name, var _, boolean enabled) ->
              new Breakpoint.Function(name, written(condition), enabled);
          case Breakpoint.Raised raised -> raised;
        };
    put(Optional.of(breakpoint), changed);
  }

  /** Switches a breakpoint on or off. */
  public void setEnabled(Breakpoint breakpoint, boolean enabled) {
    put(
        Optional.of(breakpoint),
        switch (breakpoint) {
          case Breakpoint.Line(int line, Optional<String> condition, boolean _) ->
              new Breakpoint.Line(line, condition, enabled);
          case Breakpoint.Function(String name, Optional<String> condition, boolean _) ->
              new Breakpoint.Function(name, condition, enabled);
          case Breakpoint.Raised(Optional<String> type, boolean _) ->
              new Breakpoint.Raised(type, enabled);
        });
  }

  /** Removes a breakpoint. */
  public void remove(Breakpoint breakpoint) {
    change(
        list -> {
          list.remove(breakpoint);
          return list;
        });
  }

  /** Puts others in the place of all of them. */
  public void replaceAll(List<Breakpoint> others) {
    change(_ -> others);
  }

  /** Removes all of them. */
  public void clear() {
    change(_ -> List.of());
  }

  /**
   * Lines of the text were replaced: breakpoints stay with their lines.
   *
   * @param line the last line of which the start stays
   * @param removed how many line ends behind it went
   * @param inserted how many came
   */
  public void linesReplaced(int line, int removed, int inserted) {
    List<Breakpoint> moved = new ArrayList<>();
    for (Breakpoint each : all.get()) {
      if (!(each instanceof Breakpoint.Line at) || at.line() <= line) {
        moved.add(each);
      } else if (at.line() > line + removed) {
        moved.add(
            new Breakpoint.Line(at.line() - removed + inserted, at.condition(), at.enabled()));
      }
    }
    if (!moved.equals(all.get())) {
      change(_ -> moved);
    }
  }

  private void add(Breakpoint breakpoint) {
    put(Optional.empty(), breakpoint);
  }

  /** Puts a breakpoint in the place of an old one, if that is still there, or behind the others. */
  private void put(Optional<? extends Breakpoint> old, Breakpoint now) {
    change(
        list -> {
          int index = old.map(list::indexOf).orElse(list.size());
          if (index == list.size()) {
            list.add(now);
          } else if (index >= 0) {
            list.set(index, now);
          }
          return list;
        });
  }

  private void change(UnaryOperator<List<Breakpoint>> change) {
    List<Breakpoint> changed = new ArrayList<>(change.apply(new ArrayList<>(all.get())));
    changed.sort(Comparator.comparingInt(Breakpoints::order));
    all.set(List.copyOf(changed));
    told.accept(all.get());
  }

  private static int order(Breakpoint breakpoint) {
    return switch (breakpoint) {
      case Breakpoint.Line line -> line.line();
      case Breakpoint.Function _ -> Integer.MAX_VALUE - 1;
      case Breakpoint.Raised _ -> Integer.MAX_VALUE;
    };
  }
}
