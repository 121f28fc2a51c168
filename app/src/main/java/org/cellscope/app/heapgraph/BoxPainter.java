package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Ink.Tone;
import org.cellscope.app.heapgraph.drawing.Shape;
import org.cellscope.app.heapgraph.layout.Point;
import org.cellscope.app.heapgraph.layout.Rect;

/**
 * Paints a box.
 *
 * <p>Shapes tell the kinds apart without colour: frames are square, with a heavy line around the
 * running one and a dashed one around those that do not run; functions have a bar at the left;
 * cells are round with a double line; classes have a line below the heading; values are plain.
 */
final class BoxPainter {
  private static final double BASE = 4.3;
  private static final double NOTE_BASE = 4;
  private static final double RADIUS = 4;
  private static final double CELL_RADIUS = 15;
  private static final double HALO = 4;
  private static final double PORT = 3.5;

  /** How wide a small letter of the words for kinds is on average. */
  private static final double KIND = 5.4;

  private final HeapBox box;
  private final double width;
  private final double height;
  private final boolean pinned;
  private final List<Shape> shapes = new ArrayList<>();

  private BoxPainter(HeapBox box, Rect place, boolean pinned) {
    this.box = box;
    this.width = place.width();
    this.height = place.height();
    this.pinned = pinned;
  }

  /** A box at its place. */
  static Figure paint(HeapBox box, Rect place, boolean pinned) {
    return new Figure(
        place.x(), place.y(), new BoxPainter(box, place, pinned).paint(), box.description());
  }

  private List<Shape> paint() {
    double radius = radius();
    if (box.isNew()) {
      add(
          new Shape.Area(
              -HALO,
              -HALO,
              width + 2 * HALO,
              height + 2 * HALO,
              radius + HALO,
              radius + HALO,
              Tone.NEW_SOFT));
      add(outline(-HALO, radius + HALO, Tone.NEW, 1, false));
    }
    if (box.look() != Look.FOLDED) {
      add(new Shape.Area(0, 0, width, height, radius, radius, Tone.GROUND));
      heading(radius);
    }
    for (int i = 0; i < box.rows().size(); i++) {
      row(box.rows().get(i), Metrics.rowMiddle(box, i));
    }
    footers();
    frameOf(radius);
    title();
    if (pinned) {
      pin();
    }
    return shapes;
  }

  private double radius() {
    return box.look().isFrame() ? 0 : box.look() == Look.CELL ? CELL_RADIUS : RADIUS;
  }

  private void add(Shape shape) {
    shapes.add(shape);
  }

  private Shape.Outline outline(
      double inset, double radius, Ink ink, double thickness, boolean dashed) {
    return new Shape.Outline(
        inset,
        inset,
        width - 2 * inset,
        height - 2 * inset,
        Math.max(0, radius),
        ink,
        thickness,
        dashed);
  }

  private Ink colour(boolean soft) {
    return box.captured().isPresent()
        ? new Ink.Captured(box.captured().getAsInt(), soft)
        : soft ? Tone.HEADING : Tone.MUTED;
  }

  private void heading(double radius) {
    double bottom = Metrics.heading(box);
    Ink ink =
        switch (box.look()) {
          case RUNNING -> Tone.ACCENT_SOFT;
          case CELL -> colour(true);
          case RETURNED, FOLDED -> Tone.GROUND;
          case WAITING, SUSPENDED, FUNCTION, CLASS, VALUE -> Tone.HEADING;
        };
    boolean whole = bottom >= height;
    add(new Shape.Area(0, 0, width, Math.min(bottom, height), radius, whole ? radius : 0, ink));
  }

  private void frameOf(double radius) {
    switch (box.look()) {
      case RUNNING -> add(outline(0, 0, Tone.ACCENT, 2.5, false));
      case WAITING -> add(outline(0, 0, Tone.LINE, 1, false));
      case SUSPENDED, RETURNED -> add(outline(0, 0, Tone.LINE, 1, true));
      case FOLDED -> {}
      case FUNCTION -> {
        add(outline(0, radius, Tone.LINE, 1, false));
        add(new Shape.Area(-3, 0, 5, height, 2, 2, Tone.MUTED));
      }
      case CELL -> {
        add(outline(0, radius, colour(false), 1.6, false));
        add(outline(3.2, radius - 3.2, colour(false), 1, false));
      }
      case CLASS -> {
        add(outline(0, radius, Tone.LINE, 1, false));
        add(new Shape.Area(0, Metrics.heading(box) - 1, width, 2, 0, 0, Tone.LINE));
      }
      case VALUE -> add(outline(0, radius, Tone.LINE, 1, false));
    }
  }

  private void title() {
    double x = Metrics.SIDE;
    double y = Metrics.TITLE / 2 + BASE;
    if (box.look() == Look.RUNNING) {
      add(
          new Shape.Polygon(
              List.of(new Point(x, y - 9), new Point(x + 9, y - 4.3), new Point(x, y + 0.4)),
              Tone.ACCENT));
      x += Metrics.ARROW;
    }
    if (!box.kind().isEmpty()) {
      add(words(x, y, box.kind(), Face.NOTE, Tone.MUTED));
      x += box.kind().length() * KIND + Metrics.BETWEEN;
    }
    boolean gone = box.look() == Look.RETURNED;
    Ink ink = box.look() == Look.CELL ? colour(false) : gone ? Tone.MUTED : Tone.TEXT;
    add(words(x, y, box.title(), Face.CODE_BOLD, ink));
    if (!box.subtitle().isEmpty()) {
      double second = Metrics.TITLE + Metrics.SUBTITLE / 2 + NOTE_BASE - 3;
      add(words(Metrics.SIDE, second, box.subtitle(), Face.NOTE, Tone.MUTED));
    }
  }

  private static Shape.Words words(double x, double y, String text, Face face, Ink ink) {
    return new Shape.Words(x, y, text, face, ink, false, false);
  }

  private void row(Row row, double middle) {
    double inset = box.look() == Look.CELL ? 4.2 : box.look() == Look.RUNNING ? 2.5 : 1;
    if (row.changed()) {
      double top = middle - Metrics.ROW / 2;
      add(new Shape.Area(inset, top, width - 2 * inset, Metrics.ROW, 0, 0, Tone.CHANGED_SOFT));
      add(new Shape.Area(inset, top, 3, Metrics.ROW, 0, 0, Tone.CHANGED));
    }
    double y = middle + BASE;
    Ink ink = row.changed() ? Tone.CHANGED : Tone.MUTED;
    Face face = row.quiet() ? Face.CODE_ITALIC : Face.CODE;
    double x = Metrics.SIDE;
    if (!row.note().isEmpty()) {
      add(
          words(
              x,
              y,
              row.note(),
              Face.CODE_BOLD,
              row.captured().isPresent() ? edge(row) : Tone.TEXT));
      x += Face.CODE.width(row.note()) + Metrics.BETWEEN;
    }
    add(words(x, y, row.label(), face, ink));
    double end = width - Metrics.SIDE;
    if (row.hasEdge()) {
      add(new Shape.Dot(end - PORT, middle, PORT, edge(row)));
      end -= 2 * PORT + Metrics.BETWEEN;
    } else {
      Face value = row.changed() ? Face.CODE_BOLD : face;
      Ink valueInk = row.quiet() ? Tone.MUTED : row.changed() ? Tone.CHANGED : Tone.TEXT;
      add(new Shape.Words(end, y, row.value(), value, valueInk, true, false));
      end -= Face.CODE.width(row.value()) + Metrics.BETWEEN;
    }
    if (row.before().isPresent()) {
      add(new Shape.Words(end, y, row.before().get(), Face.CODE, Tone.MUTED, true, true));
    }
  }

  private static Ink edge(Row row) {
    return row.captured().isPresent()
        ? new Ink.Captured(row.captured().getAsInt(), false)
        : Tone.MUTED;
  }

  private void footers() {
    double y = Metrics.heading(box) + Metrics.END / 2 + box.rows().size() * Metrics.ROW;
    for (String footer : box.footers()) {
      add(
          words(
              Metrics.SIDE, y + Metrics.FOOTER / 2 + NOTE_BASE - 1, footer, Face.NOTE, Tone.MUTED));
      y += Metrics.FOOTER;
    }
  }

  /** A needle in the upper right corner. */
  private void pin() {
    double x = width - 9;
    add(new Shape.Dot(x, 7, 3.2, Tone.ACCENT));
    add(
        new Shape.Line(
            List.of(new Point(x, 8), new Point(x, 10), new Point(x - 1, 13), new Point(x - 3, 15)),
            Tone.ACCENT,
            1.4,
            false));
  }
}
