package org.cellscope.app.session;

import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;
import org.cellscope.session.Watch;

/**
 * A place whose writes can be gone to.
 *
 * @param watch the place
 * @param name what people call it
 */
public record Watched(Watch watch, String name) {
  /** What a row of a frame's box holds: for variables that live in cells the cell's content. */
  public static Watched of(FrameView frame, SlotView slot) {
    return switch (slot.role()) {
      case CELL, FREE ->
          slot.value()
              .map(ValueView::id)
              .map(cell -> new Watched(new Watch.Cell(cell), slot.label()))
              .orElse(variable(frame, slot));
      case LOCAL, NAME, ATTRIBUTE, ITEM, KEY, PART -> variable(frame, slot);
    };
  }

  private static Watched variable(FrameView frame, SlotView slot) {
    return new Watched(new Watch.Variable(frame.id(), slot.label()), slot.label());
  }

  /** What a row of an object's box holds. */
  public static Watched of(ObjectView object, SlotView slot) {
    return switch (slot.role()) {
      case ATTRIBUTE ->
          new Watched(
              new Watch.Attribute(object.id(), slot.label()), object.title() + "." + slot.label());
      case ITEM ->
          new Watched(
              new Watch.Item(object.id(), slot.label()), object.title() + " " + slot.label());
      case LOCAL, CELL, FREE, NAME, KEY, PART -> of(object);
    };
  }

  /** An object as a whole; for a cell, its content. */
  public static Watched of(ObjectView object) {
    return switch (object.kind()) {
      case CELL ->
          new Watched(
              new Watch.Cell(object.id()),
              object.variable().map(v -> v.name()).orElse(object.title()));
      default -> new Watched(new Watch.Content(object.id()), object.title());
    };
  }
}
