package org.cellscope.app.samples;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.Visit;

/**
 * What there is to read about a sample.
 *
 * @param blocks from top to bottom
 */
public record Lesson(List<Block> blocks) {
  public Lesson {
    blocks = List.copyOf(blocks);
  }

  /** A part of a lesson. */
  public sealed interface Block {
    /** Its text. */
    List<Run> runs();
  }

  /** A paragraph. */
  public record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /**
   * An entry of a list.
   *
   * @param mark its number with a full stop, or a bullet
   */
  public record Item(String mark, List<Run> runs) implements Block {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /** A program or what one prints, line by line as it stands. */
  public record Listing(String text) implements Block {
    @Override
    public List<Run> runs() {
      return List.of(new Code(text));
    }
  }

  /** A stretch of text. */
  public sealed interface Run {
    /** What there is to read. */
    String text();
  }

  /** Words. */
  public record Words(String text, boolean strong) implements Run {}

  /** Python. */
  public record Code(String text) implements Run {}

  /** Words that lead somewhere. */
  public record Link(String text, Target target) implements Run {}

  /**
   * Where a link leads.
   *
   * @param visit the moment
   * @param asked what the class is asked there; empty for a stop to look at
   */
  public record Target(Visit visit, Optional<Asked> asked) {}

  /**
   * A question with its answer.
   *
   * @param answer what comes out, white space counting only by its presence and addresses written
   *     {@code 0x…}
   */
  public record Asked(Question question, String answer) {}

  /** The links, from top to bottom. */
  public List<Link> links() {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .flatMap(run -> run instanceof Link link ? Stream.of(link) : Stream.empty())
        .toList();
  }

  /** All the text, for a search. */
  public String text() {
    return String.join(
        " ",
        blocks.stream().flatMap(block -> block.runs().stream()).map(run -> run.text()).toList());
  }
}
