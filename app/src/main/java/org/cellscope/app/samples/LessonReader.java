package org.cellscope.app.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.Visit;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads lessons: Markdown (CommonMark) of paragraphs, lists, listings, code, emphasis and links.
 * Links lead to moments of the program: {@code go:6/3} is before line 6 runs for the third time,
 * {@code <go:6 when i == 2>} before it first runs with such an i; at {@code ask:6/3} it is asked
 * what the line will print, at {@code cell:6/3/n} or {@code <cell:6/n when i == 2>} what is in the
 * cell of n, and the title of the link is the answer. Markdown wants {@code \>} for {@code >}
 * there.
 */
final class LessonReader {
  /** A visit, a variable, and a condition of the visit. */
  private static final Pattern CELL = Pattern.compile("([\\d/]+)/(\\w+)((?: when .*)?)");

  private final String lesson;
  private final List<Lesson.Block> blocks = new ArrayList<>();

  private LessonReader(String lesson) {
    this.lesson = lesson;
  }

  /**
   * Reads a lesson.
   *
   * @param id names the lesson in complaints
   * @throws IllegalArgumentException if there is something in it that lessons do not have
   */
  static Lesson read(String id, String markdown) {
    var reader = new LessonReader(id);
    Node document = Parser.builder().build().parse(markdown);
    for (Node block : children(document)) {
      reader.block(block);
    }
    return new Lesson(reader.blocks);
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private void block(Node block) {
    switch (block) {
      case Paragraph paragraph -> blocks.add(new Lesson.Paragraph(runs(paragraph)));
      case FencedCodeBlock listing -> blocks.add(new Lesson.Listing(listing.getLiteral()));
      case OrderedList list -> {
        int number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        for (Node item : children(list)) {
          blocks.add(new Lesson.Item(number++ + ".", runs(item)));
        }
      }
      case BulletList list ->
          children(list).forEach(item -> blocks.add(new Lesson.Item("•", runs(item))));
      default -> throw unknown(block);
    }
  }

  private List<Lesson.Run> runs(Node parent) {
    List<Lesson.Run> runs = new ArrayList<>();
    children(parent).forEach(node -> add(node, false, runs));
    return runs;
  }

  private void add(Node node, boolean strong, List<Lesson.Run> runs) {
    switch (node) {
      case Text text -> runs.add(new Lesson.Words(text.getLiteral(), strong));
      case SoftLineBreak _ -> runs.add(new Lesson.Words(" ", strong));
      case Code code -> runs.add(new Lesson.Code(code.getLiteral()));
      case Link link -> runs.add(new Lesson.Link(plain(link), target(link)));
      case Emphasis words -> children(words).forEach(child -> add(child, true, runs));
      case StrongEmphasis words -> children(words).forEach(child -> add(child, true, runs));
      case Paragraph paragraph -> children(paragraph).forEach(child -> add(child, strong, runs));
      default -> throw unknown(node);
    }
  }

  private static String plain(Node node) {
    var words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
          }
        });
    return words.toString();
  }

  private Lesson.Target target(Link link) {
    String destination = link.getDestination();
    int colon = destination.indexOf(':');
    String what = colon < 0 ? "" : destination.substring(0, colon);
    String where = destination.substring(colon + 1);
    return switch (what) {
      case "go" -> new Lesson.Target(visit(where, link), Optional.empty());
      case "ask" -> asked(where, new Question.Output(), link);
      case "cell" -> {
        Matcher cell = CELL.matcher(where);
        if (!cell.matches()) {
          throw misled(link);
        }
        yield asked(cell.group(1) + cell.group(3), new Question.Content(cell.group(2)), link);
      }
      default -> throw misled(link);
    };
  }

  private Lesson.Target asked(String where, Question question, Link link) {
    String answer = Optional.ofNullable(link.getTitle()).orElseThrow(() -> misled(link));
    return new Lesson.Target(visit(where, link), Optional.of(new Lesson.Asked(question, answer)));
  }

  private Visit visit(String text, Link link) {
    return Visit.parse(text).orElseThrow(() -> misled(link));
  }

  private IllegalArgumentException misled(Link link) {
    return new IllegalArgumentException(
        "The lesson of " + lesson + " has a link that leads nowhere: " + link.getDestination());
  }

  private IllegalArgumentException unknown(Node node) {
    return new IllegalArgumentException(
        "The lesson of " + lesson + " has a " + node.getClass().getSimpleName() + ".");
  }
}
