package org.cellscope.app.heapgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.drawing.Svg;
import org.cellscope.app.heapgraph.export.Animation;
import org.cellscope.app.session.CapturedVariables;
import org.cellscope.app.session.Program;
import org.cellscope.app.widget.Theme;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExportTest {
  private static final String PROGRAM =
      """
      def make(tag):
          count = 0
          def step():
              nonlocal count
              count += 1
              return f"</script><{tag}> & {count}"
          return step
      tick = make("b")
      print(tick())
      print(tick())
      """;

  private static Lab run() {
    Lab lab = LabSession.open(new SourceFile("tick.py", PROGRAM), LabSettings.defaults());
    lab.move(new Movement.Run(Direction.FORWARD));
    return lab;
  }

  private static Program program(Lab lab) {
    return new Program(lab.source(), lab.code(), lab.symbols(), CapturedVariables.of(lab.code()));
  }

  @Test
  void everyBoxAndEdgeOfAPictureIsInTheSvg() throws Exception {
    try (Lab lab = run()) {
      Picture picture =
          new GraphPipeline().picture(program(lab), lab.state(), GraphOptions.DEFAULT);
      String svg = new Svg(new Palette(Theme.LIGHT)).document(picture.drawing(), "tick <1>");
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
      assertThat(document.getElementsByTagName("g").getLength())
          .isEqualTo(picture.boxes().size() + picture.edges().size());
      assertThat(document.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo("tick <1>");
      assertThat(svg).contains("step.__closure__[0] → cell count", ">cell_contents<");
    }
  }

  @Test
  void theInkOfAVariableIsTheSameInSvgAndPane() {
    try (Lab lab = run()) {
      Picture picture =
          new GraphPipeline().picture(program(lab), lab.state(), GraphOptions.DEFAULT);
      var palette = new Palette(Theme.DARK);
      String svg = new Svg(palette).document(picture.drawing(), "");
      assertThat(svg)
          .contains(palette.hex(new org.cellscope.app.heapgraph.drawing.Ink.Captured(0, false)))
          .doesNotContain(
              new Palette(Theme.LIGHT)
                  .hex(new org.cellscope.app.heapgraph.drawing.Ink.Captured(0, false)));
    }
  }

  @Test
  void thePageOfARunNeedsNothingBesideItAndHasEveryStep() {
    try (Lab lab = run()) {
      lab.move(new Movement.ToStep(3));
      String page = Exporter.page(lab, program(lab), GraphOptions.DEFAULT);
      assertThat(lab.state().step()).isEqualTo(3);
      assertThat(page.split("\"n\":", -1)).hasSize((int) lab.recorded() + 2);
      assertThat(page.split("</script>", -1)).hasSize(3);
      assertThat(page)
          .doesNotContain("src=", "href=", "@DATA@", "http://", "https://")
          .contains("LOAD_DEREF", "u003c/script\\u003e\\u003cb\\u003e \\u0026 2");
    }
  }

  @Test
  void anUnchangedFigureStandsInThePageOnce() {
    try (Lab lab = run()) {
      String page = Exporter.page(lab, program(lab), GraphOptions.DEFAULT);
      String data = page.substring(page.indexOf("\"figures\":"), page.indexOf("\"codes\":"));
      assertThat(data.lines().distinct().count()).isEqualTo(data.lines().count());
      assertThat(data.lines().count()).isLessThan(lab.recorded() * 3);
    }
  }

  @Test
  void anAnimationHasAllItsPictures(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("run.gif");
    try (var animation = new Animation(file, 500)) {
      for (int i = 0; i < 3; i++) {
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(i, 0, 0xFF0000);
        animation.add(picture);
      }
    }
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
    } finally {
      reader.dispose();
    }
    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("GIF89a")
        .contains("NETSCAPE2.0");
  }

  @Test
  void aVisitStopsAtItsBoundAndPutsTheCursorBack() {
    try (Lab lab = run()) {
      lab.move(new Movement.ToStep(5));
      Map<Long, Integer> seen = new java.util.TreeMap<>();
      boolean more =
          new RunVisit(program(lab), GraphOptions.DEFAULT, true)
              .visit(lab, 4, (state, picture) -> seen.put(state.step(), picture.boxes().size()));
      assertThat(more).isTrue();
      assertThat(seen).hasSize(4);
      assertThat(lab.state().step()).isEqualTo(5);
    }
  }
}
