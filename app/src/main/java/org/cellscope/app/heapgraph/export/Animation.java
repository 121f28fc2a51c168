package org.cellscope.app.heapgraph.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes an animated GIF, picture by picture; it begins again when it has ended. */
public final class Animation implements AutoCloseable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int CENTISECONDS = 10;

  private final ImageOutputStream out;
  private final ImageWriter writer;
  private final int delay;
  private boolean begun;

  /**
   * An animation without pictures.
   *
   * @param file where it goes; replaced when it is there
   * @param millis how long a picture stays
   * @throws IOException if the file cannot be written
   */
  public Animation(Path file, int millis) throws IOException {
    Files.deleteIfExists(file);
    this.out = ImageIO.createImageOutputStream(file.toFile());
    if (out == null) {
      throw new IOException(PageText.CANNOT_WRITE.text(file));
    }
    this.writer = ImageIO.getImageWritersByFormatName("gif").next();
    this.delay = millis / CENTISECONDS;
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a picture; all have the same size.
   *
   * @throws IOException if the file cannot be written
   */
  public void add(BufferedImage picture) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(delay));
    if (!begun) {
      begun = true;
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(new byte[] {1, 0, 0});
      child(root, "ApplicationExtensions").appendChild(loop);
    }
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(picture, null, metadata), null);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i)
          .getNodeName()
          .toLowerCase(Locale.ROOT)
          .equals(name.toLowerCase(Locale.ROOT))) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    var node = new IIOMetadataNode(name);
    root.appendChild(node);
    return node;
  }

  @Override
  public void close() throws IOException {
    try {
      writer.endWriteSequence();
    } finally {
      writer.dispose();
      out.close();
    }
  }
}
