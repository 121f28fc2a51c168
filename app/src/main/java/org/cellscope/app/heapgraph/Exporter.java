package org.cellscope.app.heapgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.cellscope.app.heapgraph.drawing.Drawing;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.drawing.Svg;
import org.cellscope.app.heapgraph.export.RunPage;
import org.cellscope.app.session.Program;
import org.cellscope.app.session.SessionWords;
import org.cellscope.app.widget.Appearance;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.SessionState;
import org.cellscope.source.Span;

/** Saves what is seen, and whole runs. */
final class Exporter {
  /** How many steps a page has at most. */
  static final int MOST_STEPS = 3000;

  /** How many pictures an animation has at most. */
  static final int MOST_PICTURES = 240;

  private static final double PICTURE_SCALE = 2;

  private final HeapGraphViewModel model;
  private final Appearance appearance;
  private final ExportTarget target;

  Exporter(HeapGraphViewModel model, Appearance appearance, ExportTarget target) {
    this.model = model;
    this.appearance = appearance;
    this.target = target;
  }

  /** Saves the graph as it is shown as SVG. */
  void saveSvg() {
    ask(GraphText.SAVE_GRAPH.text(), ".svg")
        .ifPresent(
            file ->
                attempt(
                    file,
                    () ->
                        Files.writeString(
                            file,
                            new Svg(palette())
                                .document(model.pictureProperty().get().drawing(), name()))));
  }

  /** Saves the graph as it is shown as PNG, twice as large. */
  void savePng() {
    ask(GraphText.SAVE_GRAPH.text(), ".png")
        .ifPresent(
            file ->
                attempt(
                    file,
                    () -> {
                      Drawing drawing = model.pictureProperty().get().drawing();
                      ImageIO.write(
                          new Rasteriser(palette(), PICTURE_SCALE).image(drawing, drawing.bounds()),
                          "png",
                          file.toFile());
                    }));
  }

  /** Saves the recorded run as a page that steps in any browser. */
  void saveHtml() {
    Program program = program();
    GraphOptions options = shownInRuns();
    ask(GraphText.SAVE_RUN.text(), ".html")
        .ifPresent(
            file ->
                inBackground(
                    lab -> page(lab, program, options),
                    page -> attempt(file, () -> Files.writeString(file, page))));
  }

  /** The page of a run. */
  static String page(Lab lab, Program program, GraphOptions options) {
    var page = new RunPage(program.source().name(), program.source().text());
    boolean more =
        new RunVisit(program, options, true)
            .visit(lab, MOST_STEPS, (state, picture) -> page.add(step(state), picture.drawing()));
    return page.html(
        lab.output().text(0, lab.output().length()),
        more ? GraphText.FIRST_STEPS.text(page.size()) : "");
  }

  private static RunPage.Step step(SessionState state) {
    Optional<FrameView> frame = state.current();
    return new RunPage.Step(
        state.step(),
        frame.map(FrameView::code),
        frame.map(FrameView::offset).orElse(-1),
        frame.flatMap(FrameView::position).map(Span::line).orElse(0),
        SessionWords.event(state.event()),
        state.outputLength());
  }

  /** Saves the recorded run, line by line, as an animated picture. */
  void saveGif() {
    Program program = program();
    GraphOptions options = shownInRuns();
    ask(GraphText.SAVE_RUN.text(), ".gif")
        .ifPresent(
            file ->
                inBackground(
                    lab -> pictures(lab, program, options),
                    pictures ->
                        new AnimationWriter(new Rasteriser(palette(), 1), pictures)
                            .write(file, failure -> told(file, failure))));
  }

  private static List<AnimationWriter.Still> pictures(
      Lab lab, Program program, GraphOptions options) {
    List<String> lines = program.source().text().lines().toList();
    List<AnimationWriter.Still> pictures = new ArrayList<>();
    new RunVisit(program, options, false)
        .visit(
            lab,
            MOST_PICTURES,
            (state, picture) ->
                pictures.add(new AnimationWriter.Still(picture.drawing(), caption(state, lines))));
    return pictures;
  }

  private static String caption(SessionState state, List<String> lines) {
    int line = step(state).line();
    return line < 1 || line > lines.size() ? "" : line + "  " + lines.get(line - 1).strip();
  }

  /** Filters belong to the moment that they were chosen at. */
  private GraphOptions shownInRuns() {
    return model.optionsProperty().get().withFilter(new GraphOptions.Filter.Everything());
  }

  private <T> void inBackground(Function<Lab, T> work, Consumer<T> done) {
    model.session().ask(work, done);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void attempt(Path file, Writing writing) {
    try {
      writing.run();
    } catch (IOException failure) {
      told(file, Optional.of(failure));
    }
  }

  private void told(Path file, Optional<IOException> failure) {
    failure.ifPresent(
        reason ->
            target.tell(
                GraphText.CANNOT_SAVE.text(file.getFileName()),
                String.valueOf(reason.getMessage())));
  }

  private Optional<Path> ask(String title, String extension) {
    return target.ask(title, name().replaceFirst("\\.py$", "") + extension, "*" + extension);
  }

  private String name() {
    return program().source().name();
  }

  private Program program() {
    return model.session().programProperty().get();
  }

  private Palette palette() {
    return new Palette(appearance.themeProperty().get());
  }
}
