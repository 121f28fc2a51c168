package org.cellscope.syntax;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellscope.source.Span;
import org.cellscope.syntax.StringLiterals.BadEscape;

/** Strings side by side make one (language reference, sections 2.4.2 and 2.4.3). */
final class Strings {
  private final Cursor cursor;
  private final FStrings fstrings;

  Strings(Grammar grammar) {
    this.cursor = grammar.cursor;
    this.fstrings = new FStrings(grammar);
  }

  /** {@code fstring_replacement_field}. */
  List<Expr> field() {
    return fstrings.field();
  }

  /** {@code strings}: one or more string literals. */
  Expr strings() {
    return cursor.remembers()
        ? cursor.remember(Cursor.Rule.STRINGS, Expr.class, this::neighbours)
        : neighbours();
  }

  private Expr neighbours() {
    Token start = cursor.peek();
    List<Expr> parts = new ArrayList<>();
    while (true) {
      if (cursor.at(Kind.STRING)) {
        parts.add(string(cursor.next()));
      } else if (cursor.at(Kind.FSTRING_START)) {
        parts.add(fstrings.fstring());
      } else {
        break;
      }
    }
    return parts.size() == 1 ? parts.getFirst() : join(start, parts);
  }

  private Expr string(Token token) {
    String text = token.text();
    int quote = Math.min(indexOrEnd(text, '"'), indexOrEnd(text, '\''));
    String prefix = text.substring(0, quote).toLowerCase(Locale.ROOT);
    int quotes =
        text.startsWith(text.substring(quote, quote + 1).repeat(3), quote)
                && text.length() - quote >= 6
            ? 3
            : 1;
    String body = StringLiterals.lineEnds(text.substring(quote + quotes, text.length() - quotes));
    boolean raw = prefix.contains("r");
    try {
      Literal value =
          prefix.contains("b")
              ? bytes(body, raw, token)
              : new Literal.Str(raw ? body : StringLiterals.decode(body));
      if (!raw) {
        EscapeWarnings.of(body, value instanceof Literal.Bytes)
            .ifPresent(message -> cursor.warn(token, token.line(), message));
      }
      return new Expr.Constant(token.span(), value, prefix.equals("u"));
    } catch (BadEscape bad) {
      throw cursor.error(bad.getMessage(), token.span());
    }
  }

  private static int indexOrEnd(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text.length() : at;
  }

  private Literal bytes(String body, boolean raw, Token token) throws BadEscape {
    if (body.chars().anyMatch(c -> c >= 0x80)) {
      throw cursor.error("bytes can only contain ASCII literal characters", token.span());
    }
    return new Literal.Bytes(
        raw
            ? body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
            : StringLiterals.decodeBytes(body));
  }

  private Expr join(Token start, List<Expr> parts) {
    long bytes = parts.stream().filter(Strings::isBytes).count();
    if (bytes > 0 && bytes < parts.size()) {
      throw cursor.errorAtFurthest("cannot mix bytes and nonbytes literals");
    }
    Span span = cursor.from(start);
    if (bytes > 0) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Expr part : parts) {
        if (part instanceof Expr.Constant(Span s, Literal.Bytes value, boolean u)) {
          all.writeBytes(value.value());
        }
      }
      return new Expr.Constant(span, new Literal.Bytes(all.toByteArray()), false);
    }
    boolean formatted = parts.stream().anyMatch(Expr.JoinedStr.class::isInstance);
    List<Expr> flat = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.JoinedStr joined) {
        flat.addAll(joined.values());
      } else {
        flat.add(part);
      }
    }
    List<Expr> merged = merge(flat, formatted);
    if (!formatted && merged.getFirst() instanceof Expr.Constant(Span s, Literal v, boolean u)) {
      return new Expr.Constant(span, v, u);
    }
    return new Expr.JoinedStr(span, merged);
  }

  private static boolean isBytes(Expr part) {
    return part instanceof Expr.Constant constant && constant.value() instanceof Literal.Bytes;
  }

  /** Joins neighbouring constants, and drops empty ones if asked to. */
  static List<Expr> merge(List<Expr> parts, boolean dropEmpty) {
    List<Expr> merged = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      if (!(parts.get(i) instanceof Expr.Constant first)) {
        merged.add(parts.get(i++));
        continue;
      }
      StringBuilder text = new StringBuilder();
      Span last = first.span();
      while (i < parts.size()
          && parts.get(i) instanceof Expr.Constant(Span at, Literal.Str value, boolean u)) {
        text.append(value.value());
        last = at;
        i++;
      }
      if (!dropEmpty || !text.isEmpty()) {
        merged.add(
            new Expr.Constant(
                first.span().to(last),
                new Literal.Str(text.toString()),
                first.isUnicodePrefixed()));
      }
    }
    return merged;
  }
}
