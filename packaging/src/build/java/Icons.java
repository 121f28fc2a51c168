import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Renders the icon to what each system wants: PNG for Linux, ICO for Windows, ICNS for macOS.
 *
 * <p>Runs from source: {@code java Icons.java ICON.svg DIRECTORY}.
 */
final class Icons {
  private static final double DRAWN = 64;
  private static final List<Integer> LINUX = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 256);

  private Icons() {}

  public static void main(String[] args)
      throws IOException, SAXException, ParserConfigurationException {
    System.setProperty("java.awt.headless", "true");
    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of(args[0]).toFile())
            .getDocumentElement();
    Path directory = Files.createDirectories(Path.of(args[1]));
    for (int size : LINUX) {
      Files.write(directory.resolve("cellscope-" + size + ".png"), png(svg, size));
    }
    Files.write(directory.resolve("cellscope.png"), png(svg, 512));
    Files.write(directory.resolve("cellscope.ico"), ico(svg));
    Files.write(directory.resolve("cellscope.icns"), icns(svg));
  }

  private static byte[] png(Element svg, int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size / DRAWN, size / DRAWN);
    for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        draw(element, graphics);
      }
    }
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void draw(Element element, Graphics2D graphics) {
    Shape shape = shape(element);
    if (element.hasAttribute("fill")) {
      graphics.setColor(Color.decode(element.getAttribute("fill")));
      graphics.fill(shape);
    }
    if (element.hasAttribute("stroke")) {
      graphics.setColor(Color.decode(element.getAttribute("stroke")));
      graphics.setStroke(new BasicStroke((float) number(element, "stroke-width")));
      graphics.draw(shape);
    }
  }

  private static Shape shape(Element element) {
    return switch (element.getTagName()) {
      case "rect" ->
          new RoundRectangle2D.Double(
              number(element, "x"),
              number(element, "y"),
              number(element, "width"),
              number(element, "height"),
              2 * number(element, "rx"),
              2 * number(element, "rx"));
      case "circle" -> {
        double radius = number(element, "r");
        yield new Ellipse2D.Double(
            number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
      }
      case "line" ->
          new Line2D.Double(
              number(element, "x1"),
              number(element, "y1"),
              number(element, "x2"),
              number(element, "y2"));
      default -> throw new IllegalArgumentException("The icon has a " + element.getTagName());
    };
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** A header, an entry of 16 bytes for every size, the pictures. */
  private static byte[] ico(Element svg) throws IOException {
    var entries = ByteBuffer.allocate(6 + 16 * WINDOWS.size()).order(ByteOrder.LITTLE_ENDIAN);
    entries.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
    var pictures = new ByteArrayOutputStream();
    for (int size : WINDOWS) {
      byte[] picture = png(svg, size);
      entries.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      entries.putShort((short) 1).putShort((short) 32);
      entries.putInt(picture.length).putInt(entries.capacity() + pictures.size());
      pictures.writeBytes(picture);
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(entries.array());
    out.writeBytes(pictures.toByteArray());
    return out.toByteArray();
  }

  /** A header, then for every size its type, its length and the picture. */
  private static byte[] icns(Element svg) throws IOException {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("icp4", 16);
    types.put("icp5", 32);
    types.put("ic11", 32);
    types.put("ic12", 64);
    types.put("ic07", 128);
    types.put("ic08", 256);
    types.put("ic13", 256);
    types.put("ic09", 512);
    types.put("ic14", 512);
    types.put("ic10", 1024);
    var pictures = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : types.entrySet()) {
      byte[] picture = png(svg, type.getValue());
      pictures.writeBytes(header(type.getKey(), picture.length));
      pictures.writeBytes(picture);
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(header("icns", pictures.size()));
    out.writeBytes(pictures.toByteArray());
    return out.toByteArray();
  }

  private static byte[] header(String type, int length) {
    return ByteBuffer.allocate(8)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(length + 8)
        .array();
  }
}
