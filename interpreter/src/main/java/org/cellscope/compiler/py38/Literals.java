package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;

/** The text of string literals, which 3.8 reads without looking into replacement fields. */
final class Literals {
  private static final String PREFIXES = "rRbBuUfF";

  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  Literals(SourceFile source) {
    this.text = source.text();
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** The index in the text of a place that is given by line and UTF-8 byte. */
  int offset(int line, int column) {
    int at = lineStarts.get(line - 1);
    for (int bytes = 0; bytes < column; ) {
      int c = text.codePointAt(at);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      at += Character.charCount(c);
    }
    return at;
  }

  int start(Span span) {
    return offset(span.line(), span.column());
  }

  int end(Span span) {
    return offset(span.endLine(), span.endColumn());
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  boolean startsWith(Span span, String prefix) {
    return text.startsWith(prefix, start(span));
  }

  /** Whether the last thing before an index is an opening parenthesis. */
  boolean opensBefore(int index) {
    return parenthesesBefore(index) > 0;
  }

  /** How many opening parentheses there are right before an index. */
  int parenthesesBefore(int index) {
    int count = 0;
    for (int at = index - 1; at >= 0 && " \t\f\r\n\\(".indexOf(text.charAt(at)) >= 0; at--) {
      count += text.charAt(at) == '(' ? 1 : 0;
    }
    return count;
  }

  /** How many closing parentheses there are right behind an index. */
  int parenthesesBehind(int index) {
    int count = 0;
    for (int at = skipSpace(index); at < text.length() && text.charAt(at) == ')'; ) {
      count++;
      at = skipSpace(at + 1);
    }
    return count;
  }

  /** The index behind the literal that begins at an index; none if none does. */
  Optional<Integer> literalEnd(int start) {
    int quote = start;
    while (quote < text.length() && PREFIXES.indexOf(text.charAt(quote)) >= 0) {
      quote++;
    }
    if (quote == text.length() || "\"'".indexOf(text.charAt(quote)) < 0) {
      return Optional.empty();
    }
    String single = String.valueOf(text.charAt(quote));
    boolean triple = text.startsWith(single.repeat(3), quote);
    String closing = triple ? single.repeat(3) : single;
    int at = quote + closing.length();
    while (at < text.length() && !text.startsWith(closing, at)) {
      if (text.charAt(at) == '\n' && !triple) {
        return Optional.empty();
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Optional.of(Math.min(text.length(), at + closing.length()));
  }

  /** The concatenated literals of a place as 3.8 divides them; none if it cannot. */
  Optional<List<String>> literals(Span span) {
    List<String> found = new ArrayList<>();
    int end = end(span);
    for (int at = start(span); at < end; at = skipSpace(at)) {
      Optional<Integer> behind = literalEnd(at);
      if (behind.isEmpty() || behind.get() > end) {
        return Optional.empty();
      }
      found.add(text.substring(at, behind.get()));
      at = behind.get();
    }
    return Optional.of(found);
  }

  /** Skips white space, comments and joined lines. */
  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && " \t\f\r\n\\#".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '#') {
        while (at < text.length() && text.charAt(at) != '\n') {
          at++;
        }
      } else {
        at++;
      }
    }
    return at;
  }

  /** The text between the opening brace of a field and what ends its expression. */
  String expression(Expr.FormattedValue field) {
    int end = end(field.value().span());
    while (end < text.length() && "!:=}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(Math.min(end, start(field.span()) + 1), end);
  }
}
