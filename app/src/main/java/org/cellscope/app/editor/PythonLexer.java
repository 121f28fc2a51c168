package org.cellscope.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what has a colour in a Python text, also while it is being typed: whatever is not closed
 * ends with its line, triple-quoted strings with the text. Never fails.
 */
final class PythonLexer {
  static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final Set<String> BUILTINS =
      Set.of(
          "abs",
          "all",
          "any",
          "bool",
          "bytes",
          "callable",
          "chr",
          "classmethod",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "eval",
          "exec",
          "filter",
          "float",
          "frozenset",
          "getattr",
          "globals",
          "hasattr",
          "hash",
          "id",
          "input",
          "int",
          "isinstance",
          "issubclass",
          "iter",
          "len",
          "list",
          "locals",
          "map",
          "max",
          "min",
          "next",
          "object",
          "open",
          "ord",
          "pow",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "slice",
          "sorted",
          "staticmethod",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private PythonLexer(String text) {
    this.text = text;
  }

  /** The coloured stretches and names of a text, in order; operators and blanks are left out. */
  static List<Token> tokens(String text) {
    var lexer = new PythonLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    int start = at;
    char c = text.charAt(at);
    if (c == '#') {
      at = endOfLine(at);
      add(start, Token.Kind.COMMENT);
    } else if (c == '"' || c == '\'') {
      string(start, false, false);
    } else if (Character.isUnicodeIdentifierStart(text.codePointAt(at)) || c == '_') {
      word(start);
    } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
      number(start);
    } else if (c == '@' && text.substring(startOfLine(at), at).isBlank()) {
      decorator(start);
    } else {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private void word(int start) {
    at = endOfWord(start);
    String word = text.substring(start, at);
    char quote = peek(0);
    if ((quote == '"' || quote == '\'') && isPrefix(word)) {
      String prefix = word.toLowerCase(Locale.ROOT);
      string(start, prefix.contains("r"), prefix.contains("f"));
    } else if (KEYWORDS.contains(word) || isSoftKeyword(word, start)) {
      add(start, Token.Kind.KEYWORD);
    } else if (follows(start, "def") || follows(start, "class")) {
      add(start, Token.Kind.DEFINITION);
    } else if (BUILTINS.contains(word) && !isAttribute(start)) {
      add(start, Token.Kind.BUILTIN);
    } else if (!isAttribute(start)) {
      add(start, Token.Kind.NAME);
    }
  }

  private static boolean isPrefix(String word) {
    return word.length() <= 2
        && Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf")
            .contains(word.toLowerCase(Locale.ROOT));
  }

  /** {@code match}, {@code case} and {@code type} are keywords only at the head of their lines. */
  private boolean isSoftKeyword(String word, int start) {
    if (!Set.of("match", "case", "type").contains(word)
        || !text.substring(startOfLine(start), start).isBlank()) {
      return false;
    }
    String rest = text.substring(at, endOfLine(at)).strip();
    return word.equals("type")
        ? rest.matches("[\\w]+\\s*(\\[.*\\])?\\s*=.*")
        : rest.matches("[^=.,):].*:.*");
  }

  private boolean follows(int start, String keyword) {
    int i = start;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    int from = i - keyword.length();
    return i < start
        && text.startsWith(keyword, Math.max(from, 0))
        && from >= 0
        && (from == 0 || !Character.isUnicodeIdentifierPart(text.charAt(from - 1)));
  }

  private boolean isAttribute(int start) {
    return start > 0 && text.charAt(start - 1) == '.';
  }

  private void decorator(int start) {
    at++;
    while (at < text.length()
        && (Character.isUnicodeIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    add(start, Token.Kind.DECORATOR);
  }

  private void number(int start) {
    char marker = Character.toLowerCase(peek(1));
    boolean based = peek(0) == '0' && (marker == 'x' || marker == 'b' || marker == 'o');
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean sign =
          (c == '+' || c == '-') && !based && Character.toLowerCase(text.charAt(at - 1)) == 'e';
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '.' && !(sign && at > start)) {
        break;
      }
      at++;
    }
    add(start, Token.Kind.NUMBER);
  }

  /** From the quote at the cursor on; replacement fields of an f-string are lexed as code. */
  private void string(int start, boolean raw, boolean formatted) {
    char quote = text.charAt(at);
    boolean triple = text.startsWith(String.valueOf(quote).repeat(3), at);
    String close = String.valueOf(quote).repeat(triple ? 3 : 1);
    at += close.length();
    int piece = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith(close, at)) {
        at += close.length();
        break;
      } else if (!triple && (c == '\n' || c == '\r')) {
        break;
      } else if (c == '\\') {
        at = Math.min(text.length(), at + (raw && peek(1) != quote && peek(1) != '\\' ? 1 : 2));
      } else if (formatted && c == '{' && peek(1) == '{') {
        at += 2;
      } else if (formatted && c == '{') {
        at++;
        add(piece, Token.Kind.STRING);
        field(triple);
        piece = at;
      } else {
        at++;
      }
    }
    add(piece, Token.Kind.STRING);
  }

  /** A replacement field from behind its brace on, up to its closing brace. */
  private void field(boolean triple) {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '}' && depth == 0 || !triple && (c == '\n' || c == '\r')) {
        return;
      }
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      next();
    }
  }

  private void add(int start, Token.Kind kind) {
    if (at > start) {
      tokens.add(new Token(start, at, kind));
    }
  }

  private int endOfWord(int from) {
    int i = from;
    while (i < text.length() && Character.isUnicodeIdentifierPart(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private int startOfLine(int from) {
    int i = from;
    while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
      i--;
    }
    return i;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
