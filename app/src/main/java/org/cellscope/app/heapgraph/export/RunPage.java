package org.cellscope.app.heapgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellscope.app.heapgraph.drawing.Drawing;
import org.cellscope.app.heapgraph.drawing.Figure;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Palette;
import org.cellscope.app.heapgraph.drawing.Svg;
import org.cellscope.app.heapgraph.layout.Rect;
import org.cellscope.app.widget.Language;
import org.cellscope.app.widget.Theme;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.bytecode.Instruction;
import org.cellscope.source.Span;

/**
 * A run as one HTML page that needs nothing beside it: text, graph, bytecode and output at every
 * step. Figures that do not change from step to step stand in the page once.
 */
public final class RunPage {
  private static final double MARGIN = 16;

  /**
   * A step.
   *
   * @param number how many instructions had been executed
   * @param code what runs; empty at the end
   * @param offset of the instruction that is next
   * @param line its line; 0 for none
   * @param event what the step before did
   * @param output how many characters had been written
   */
  public record Step(
      long number, Optional<CodeObject> code, int offset, int line, String event, int output) {}

  private final String name;
  private final String source;
  private final Svg svg = new Svg(new Palette(Theme.LIGHT));
  private final Map<String, Integer> figures = new LinkedHashMap<>();
  private final IdentityHashMap<CodeObject, Integer> codes = new IdentityHashMap<>();
  private final List<String> listings = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final Map<Figure, Integer> known = new HashMap<>();
  private Optional<Rect> bounds = Optional.empty();

  /**
   * A page without steps.
   *
   * @param name of the program
   * @param source its text
   */
  public RunPage(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /** Adds the next step. */
  public void add(Step step, Drawing drawing) {
    bounds = Optional.of(bounds.map(drawing.bounds()::union).orElse(drawing.bounds()));
    String shown =
        drawing.figures().stream()
            .map(figure -> Integer.toString(number(figure)))
            .collect(Collectors.joining(",", "[", "]"));
    int listing = step.code().map(this::listing).orElse(-1);
    steps.add(
        "{\"n\":%d,\"c\":%d,\"o\":%d,\"l\":%d,\"e\":%s,\"t\":%d,\"f\":%s}"
            .formatted(
                step.number(),
                listing,
                step.offset(),
                step.line(),
                Json.text(step.event()),
                step.output(),
                shown));
  }

  /** How many steps there are. */
  public int size() {
    return steps.size();
  }

  private int number(Figure figure) {
    return known.computeIfAbsent(
        figure, _ -> figures.computeIfAbsent(svg.figure(figure), _ -> figures.size()));
  }

  private int listing(CodeObject code) {
    return codes.computeIfAbsent(
        code,
        _ -> {
          listings.add(text(code));
          return listings.size() - 1;
        });
  }

  private static String text(CodeObject code) {
    List<String> lines = new ArrayList<>();
    int last = -1;
    for (Instruction each : new Disassembler(CodeObject::toString).instructions(code)) {
      int line = each.position().map(Span::line).orElse(-1);
      String words = each.argRepr().isEmpty() ? "" : " (" + each.argRepr() + ")";
      String argument = each.opcode().hasArgument() ? Integer.toString(each.arg()) : "";
      String shown =
          String.format(
              Locale.ROOT,
              "%4s %4d %-20s %s%s",
              line > 0 && line != last ? line : "",
              each.offset(),
              each.opcode().name(),
              argument,
              words);
      last = line;
      lines.add("[%d,%s]".formatted(each.offset(), Json.text(shown)));
    }
    return "{\"name\":%s,\"lines\":[%s]}"
        .formatted(Json.text(code.qualname()), String.join(",", lines));
  }

  /**
   * The page.
   *
   * @param output everything that the program has written
   * @param note what the reader should know, such as that it is not the whole run; may be empty
   */
  public String html(String output, String note) {
    Rect all = bounds.orElse(new Rect(0, 0, 1, 1));
    String box =
        String.format(
            Locale.ROOT,
            "%.0f %.0f %.0f %.0f",
            all.x() - MARGIN,
            all.y() - MARGIN,
            all.width() + 2 * MARGIN,
            all.height() + 2 * MARGIN);
    String data =
        "{\"source\":%s,\"output\":%s,\"box\":\"%s\",\"figures\":[%s],\"codes\":[%s],\"steps\":[%s]}"
            .formatted(
                Json.text(source),
                Json.text(output),
                box,
                figures.keySet().stream().map(Json::text).collect(Collectors.joining(",\n")),
                String.join(",\n", listings),
                String.join(",\n", steps));
    return inWords(template())
        .replace("@NAME@", Svg.escaped(name))
        .replace("@NOTE@", Svg.escaped(note))
        .replace("@CANVAS@", new Palette(Theme.LIGHT).hex(Ink.Tone.CANVAS))
        .replace("@DATA@", data);
  }

  /** The page's own words, in the language of the window. */
  private static String inWords(String template) {
    String page = template.replace("@LANGUAGE@", Language.current().code());
    for (PageText each :
        List.of(
            PageText.PROGRAM,
            PageText.GRAPH,
            PageText.OUTPUT,
            PageText.BYTECODE,
            PageText.START,
            PageText.LINE_BACK,
            PageText.BACK,
            PageText.PLAY,
            PageText.FORWARD,
            PageText.LINE,
            PageText.END,
            PageText.STEP,
            PageText.STEP_OF,
            PageText.HEAP_GRAPH)) {
      page = page.replace("@" + each.name() + "@", Svg.escaped(each.text()));
    }
    return page;
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(RunPage.class.getResourceAsStream("run-page.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
