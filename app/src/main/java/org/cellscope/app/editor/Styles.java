package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.cellscope.app.widget.VariablePalette;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * The style classes of every stretch of a text: what the lexer found, which names are captured, and
 * what lies over them.
 */
final class Styles {
  /** A style class over a stretch of the text. */
  record Overlay(Range range, String styleClass) {}

  private record Piece(int start, int end, List<String> classes) {}

  /** Every stretch becomes a node of its own in the window, all those of a line at once. */
  private static final int LONGEST_COLOURED = 2_000;

  private final List<Piece> pieces;
  private final int length;

  private Styles(List<Piece> pieces, int length) {
    this.pieces = pieces;
    this.length = length;
  }

  /** The styles of a text; lines are plain that are too long to be read. */
  static Styles of(String text, CapturedNames names) {
    List<Piece> pieces = new ArrayList<>();
    int lineEnd = -1;
    boolean isPlain = false;
    for (Token token : PythonLexer.tokens(text)) {
      if (token.start() >= lineEnd) {
        int newline = text.indexOf('\n', token.start());
        lineEnd = newline < 0 ? text.length() : newline;
        isPlain = lineEnd - text.lastIndexOf('\n', token.start() - 1) > LONGEST_COLOURED;
      }
      List<String> classes = isPlain ? List.of() : classes(token, names, text);
      if (!classes.isEmpty()) {
        pieces.add(new Piece(token.start(), token.end(), classes));
      }
    }
    return new Styles(pieces, text.length());
  }

  private static List<String> classes(Token token, CapturedNames names, String text) {
    OptionalInt captured = names.number(token, text);
    if (captured.isPresent()) {
      return List.of("captured", VariablePalette.styleClass(captured.getAsInt()));
    }
    return token.kind() == Token.Kind.NAME
        ? List.of()
        : List.of(token.kind().name().toLowerCase(Locale.ROOT));
  }

  /** The part of a text in which styles have changed, as a range of this text; may be empty. */
  Range difference(Styles before) {
    int same = 0;
    int most = Math.min(pieces.size(), before.pieces.size());
    while (same < most && pieces.get(same).equals(before.pieces.get(same))) {
      same++;
    }
    int shift = length - before.length;
    int tail = 0;
    while (tail < most - same
        && moved(before.pieces.get(before.pieces.size() - 1 - tail), shift)
            .equals(pieces.get(pieces.size() - 1 - tail))) {
      tail++;
    }
    int start = same == 0 ? 0 : pieces.get(same - 1).end;
    int end = tail == 0 ? length : pieces.get(pieces.size() - tail).start;
    return new Range(start, Math.max(start, end));
  }

  private static Piece moved(Piece piece, int by) {
    return new Piece(piece.start + by, piece.end + by, piece.classes);
  }

  /** The spans of a part of the text. */
  StyleSpans<Collection<String>> spans(Range part, List<Overlay> overlays) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(part.start(), part.end()));
    for (Overlay overlay : overlays) {
      cuts.add(Math.clamp(overlay.range.start(), part.start(), part.end()));
      cuts.add(Math.clamp(overlay.range.end(), part.start(), part.end()));
    }
    List<Piece> inside = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.end > part.start() && piece.start < part.end()) {
        inside.add(piece);
        cuts.add(Math.max(piece.start, part.start()));
        cuts.add(Math.min(piece.end, part.end()));
      }
    }
    return build(List.copyOf(cuts), inside, overlays);
  }

  private static StyleSpans<Collection<String>> build(
      List<Integer> cuts, List<Piece> pieces, List<Overlay> overlays) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    builder.add(List.of(), 0);
    int next = 0;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int from = cuts.get(i);
      int to = cuts.get(i + 1);
      while (next < pieces.size() && pieces.get(next).end <= from) {
        next++;
      }
      List<String> classes = new ArrayList<>();
      if (next < pieces.size() && pieces.get(next).start <= from) {
        classes.addAll(pieces.get(next).classes);
      }
      for (Overlay overlay : overlays) {
        if (overlay.range.start() <= from && to <= overlay.range.end()) {
          classes.add(overlay.styleClass);
        }
      }
      builder.add(classes, to - from);
    }
    return builder.create();
  }
}
