package org.cellscope.app.heapgraph.drawing;

import java.util.List;
import java.util.Locale;
import org.cellscope.app.heapgraph.layout.Point;
import org.cellscope.app.heapgraph.layout.Rect;

/**
 * Writes drawings as SVG. Texts in a fixed face carry their width, so that they fit with any font.
 */
public final class Svg {
  private static final double MARGIN = 16;
  private static final String DASHES = "5 4";

  private final Palette palette;

  /** A writer that uses the colours of a palette. */
  public Svg(Palette palette) {
    this.palette = palette;
  }

  /** A document of its own. */
  public String document(Drawing drawing, String title) {
    Rect all = drawing.bounds();
    var svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    double width = all.width() + 2 * MARGIN;
    double height = all.height() + 2 * MARGIN;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"")
        .append(number(all.x() - MARGIN))
        .append(' ')
        .append(number(all.y() - MARGIN))
        .append(' ')
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\">\n<title>")
        .append(escaped(title))
        .append("</title>\n");
    rectangle(
        svg,
        new Shape.Area(all.x() - MARGIN, all.y() - MARGIN, width, height, 0, 0, Ink.Tone.CANVAS));
    drawing.figures().forEach(figure -> svg.append(figure(figure)).append('\n'));
    return svg.append("</svg>\n").toString();
  }

  /** A group of shapes, to stand inside of a document. */
  public String figure(Figure figure) {
    var svg = new StringBuilder("<g transform=\"translate(");
    svg.append(number(figure.x()))
        .append(' ')
        .append(number(figure.y()))
        .append(")\"><title>")
        .append(escaped(figure.description()))
        .append("</title>");
    figure.shapes().forEach(shape -> shape(svg, shape));
    return svg.append("</g>").toString();
  }

  private void shape(StringBuilder svg, Shape shape) {
    switch (shape) {
      case Shape.Area area when area.top() == area.bottom() -> rectangle(svg, area);
      case Shape.Area area -> path(svg, area);
      case Shape.Outline outline -> outline(svg, outline);
      case Shape.Line line -> line(svg, line);
      case Shape.Polygon polygon -> polygon(svg, polygon);
      case Shape.Dot dot ->
          svg.append("<circle cx=\"")
              .append(number(dot.x()))
              .append("\" cy=\"")
              .append(number(dot.y()))
              .append("\" r=\"")
              .append(number(dot.radius()))
              .append(fill(dot.fill()))
              .append("/>");
      case Shape.Words words -> words(svg, words);
    }
  }

  private void rectangle(StringBuilder svg, Shape.Area area) {
    svg.append("<rect")
        .append(place(area.x(), area.y(), area.width(), area.height(), area.top()))
        .append(fill(area.fill()).substring(1))
        .append("/>");
  }

  private void path(StringBuilder svg, Shape.Area area) {
    svg.append("<path d=\"").append(outlineOf(area)).append(fill(area.fill())).append("/>");
  }

  /** The outline of an area whose upper and lower corners differ, as SVG path data. */
  public static String outlineOf(Shape.Area area) {
    double right = area.x() + area.width();
    double bottom = area.y() + area.height();
    return "M%s %sH%s%sV%s%sH%s%sV%s%sZ"
        .formatted(
            number(area.x() + area.top()),
            number(area.y()),
            number(right - area.top()),
            arc(area.top(), right, area.y() + area.top()),
            number(bottom - area.bottom()),
            arc(area.bottom(), right - area.bottom(), bottom),
            number(area.x() + area.bottom()),
            arc(area.bottom(), area.x(), bottom - area.bottom()),
            number(area.y() + area.top()),
            arc(area.top(), area.x() + area.top(), area.y()));
  }

  private static String arc(double radius, double x, double y) {
    return radius == 0
        ? ""
        : "A%s %s 0 0 1 %s %s".formatted(number(radius), number(radius), number(x), number(y));
  }

  private void outline(StringBuilder svg, Shape.Outline outline) {
    double half = outline.thickness() / 2;
    svg.append("<rect")
        .append(
            place(
                outline.x() + half,
                outline.y() + half,
                outline.width() - outline.thickness(),
                outline.height() - outline.thickness(),
                Math.max(0, outline.radius() - half)))
        .append(stroke(outline.ink(), outline.thickness(), outline.dashed()).substring(1))
        .append("/>");
  }

  private void line(StringBuilder svg, Shape.Line line) {
    List<Point> points = line.points();
    svg.append("<path d=\"M").append(point(points.getFirst()));
    for (int i = 1; i < points.size(); i++) {
      svg.append(i % 3 == 1 ? 'C' : ' ').append(point(points.get(i)));
    }
    svg.append(stroke(line.ink(), line.thickness(), line.dashed())).append("/>");
  }

  private void polygon(StringBuilder svg, Shape.Polygon polygon) {
    svg.append("<path d=\"");
    for (int i = 0; i < polygon.points().size(); i++) {
      svg.append(i == 0 ? 'M' : 'L').append(point(polygon.points().get(i)));
    }
    svg.append('Z').append(fill(polygon.fill())).append("/>");
  }

  private void words(StringBuilder svg, Shape.Words words) {
    Face face = words.face();
    svg.append("<text x=\"")
        .append(number(words.x()))
        .append("\" y=\"")
        .append(number(words.y()))
        .append("\" font-family=\"'")
        .append(face.family())
        .append("',")
        .append(face.substitute())
        .append("\" font-size=\"")
        .append(number(face.size()))
        .append('"');
    svg.append(face.isBold() ? " font-weight=\"bold\"" : "");
    svg.append(face.isItalic() ? " font-style=\"italic\"" : "");
    svg.append(words.ends() ? " text-anchor=\"end\"" : "");
    svg.append(words.struck() ? " text-decoration=\"line-through\"" : "");
    if (face.isFixed() && !words.text().isEmpty()) {
      svg.append(" textLength=\"")
          .append(number(face.width(words.text())))
          .append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    svg.append(" xml:space=\"preserve")
        .append(fill(words.ink()))
        .append('>')
        .append(escaped(words.text()))
        .append("</text>");
  }

  private static String place(double x, double y, double width, double height, double radius) {
    return " x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s"
        .formatted(
            number(x),
            number(y),
            number(width),
            number(height),
            radius == 0 ? "" : " rx=\"" + number(radius) + "\"");
  }

  /** Ends the attribute before, and fills. */
  private String fill(Ink ink) {
    return "\" fill=\"" + palette.hex(ink) + "\"";
  }

  private String stroke(Ink ink, double thickness, boolean dashed) {
    return "\" fill=\"none\" stroke=\""
        + palette.hex(ink)
        + "\" stroke-width=\""
        + number(palette.thickness(thickness))
        + (dashed ? "\" stroke-dasharray=\"" + DASHES : "")
        + "\"";
  }

  private static String point(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A text as it stands in XML and HTML; characters that XML does not know become spaces. */
  public static String escaped(String text) {
    var result = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '"' -> result.append("&quot;");
                default -> {
                  boolean known =
                      point >= ' ' && !Character.isSurrogate((char) point) && point != 0xFFFE
                          || point == '\n'
                          || point == '\t'
                          || point > 0xFFFF;
                  result.appendCodePoint(known ? point : ' ');
                }
              }
            });
    return result.toString();
  }
}
