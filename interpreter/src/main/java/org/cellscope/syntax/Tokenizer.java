package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellscope.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens (language reference, chapter 2). It stops at the first error, which the
 * {@link TokenStream} carries.
 */
final class Tokenizer {
  private final SourceText text;
  private final Module.Mode mode;
  private final Map<String, Kind> keywords = Kind.keywords();
  private final Map<String, Kind> operators = Kind.operators();
  private final List<Token> tokens = new ArrayList<>();
  private final List<TokenStream.Noticed> noticed = new ArrayList<>();
  private final Brackets brackets;
  private final Indentation indentation;
  private final FStringModes modes;
  private final StringScanner strings;
  private final NumberScanner numbers;
  private boolean atLineStart = true;
  private boolean ended;

  private Tokenizer(SourceFile source, Module.Mode mode, Rules rules) {
    this.text = new SourceText(source);
    this.mode = mode;
    this.brackets = new Brackets(text);
    this.indentation = new Indentation(text);
    this.modes = new FStringModes(text);
    this.strings = new StringScanner(text, modes);
    this.numbers = new NumberScanner(text, rules);
  }

  static TokenStream tokenize(SourceFile source) {
    return tokenize(source, Module.Mode.EXEC, Rules.PYTHON_3_12);
  }

  /** Cuts a text; only to a file is a line end added when it has none at its end. */
  static TokenStream tokenize(SourceFile source, Module.Mode mode, Rules rules) {
    return new Tokenizer(source, mode, rules).run();
  }

  private TokenStream run() {
    PythonSyntaxError error = null;
    try {
      while (!ended) {
        next();
        notice(tokens.size() - 1);
      }
    } catch (PythonSyntaxError stopped) {
      error = stopped;
      notice(tokens.size());
    }
    PythonSyntaxError unclosed = brackets.level() > 0 ? brackets.neverClosed() : null;
    boolean atEnd = error == null || indentation.reachedEnd();
    PythonSyntaxError first = atEnd && unclosed != null ? unclosed : error;
    if (modes.current() != null) {
      return new TokenStream(tokens, noticed, text.joined, first, false, null);
    }
    boolean prevails = error != null && !indentation.failed();
    return new TokenStream(
        tokens, noticed, text.joined, first, prevails, prevails ? null : unclosed);
  }

  /** Hands the newest warnings to the token that they are about. */
  private void notice(int token) {
    for (SyntaxWarning warning : text.warnings.subList(noticed.size(), text.warnings.size())) {
      noticed.add(new TokenStream.Noticed(token, warning));
    }
  }

  private void next() {
    FStringModes.@Nullable Mode mode = modes.current();
    if (mode != null && mode.inText) {
      fstringText(mode);
      return;
    }
    boolean blank = false;
    if (atLineStart) {
      atLineStart = false;
      blank = lineStart();
    }
    int comment = skipBlanks();
    int c = text.peek();
    if (c == SourceText.EOF) {
      end(comment);
    } else if (c == '\n') {
      newline(blank, comment);
    } else {
      token(c);
    }
  }

  /** Reads the indentation; true when the line has no tokens. */
  private boolean lineStart() {
    Indentation.Change change = indentation.read(brackets.level() > 0);
    int line = text.lineRead();
    for (int i = 0; i < change.indents(); i++) {
      addBare(Kind.INDENT, line);
    }
    for (int i = 0; i < change.dedents(); i++) {
      addBare(Kind.DEDENT, line);
    }
    if (change.error() != null) {
      throw change.error();
    }
    return change.blank();
  }

  /** Moves over blanks and comments; the result is where a comment begins, or -1. */
  private int skipBlanks() {
    int comment = -1;
    while (true) {
      int c = text.peek();
      if (c == ' ' || c == '\t' || c == '\f') {
        text.pos++;
      } else if (c == '#') {
        comment = text.pos;
        while (text.peek() != '\n' && text.peek() != SourceText.EOF) {
          text.pos++;
        }
      } else if (c == '\\') {
        text.join(indentation::continueLine);
      } else {
        return comment;
      }
    }
  }

  private void newline(boolean blank, int comment) {
    if (!blank && brackets.level() == 0) {
      addNewline(comment);
    }
    text.advance();
    atLineStart = true;
  }

  /** The end of a line begins with the comment before it. */
  private void addNewline(int comment) {
    int end = text.column(text.pos);
    int start = comment < 0 ? end : text.column(comment);
    tokens.add(
        new Token(
            Kind.NEWLINE,
            "",
            text.pos,
            text.pos,
            text.line,
            start,
            text.line,
            end + 1,
            brackets.level()));
  }

  private void end(int comment) {
    boolean unfinishedLine =
        !tokens.isEmpty()
            && switch (tokens.getLast().kind()) {
              case NEWLINE, INDENT, DEDENT -> false;
              default -> true;
            };
    ended = true;
    if (brackets.level() > 0) {
      return;
    }
    int line = text.lineRead();
    if (unfinishedLine && mode == Module.Mode.EVAL && text.pos > text.lineStart) {
      addBare(Kind.NEWLINE, line);
    } else if (unfinishedLine) {
      addNewline(comment);
    }
    for (int i = indentation.closeAll(); i > 0; i--) {
      addBare(Kind.DEDENT, line);
    }
    addBare(Kind.ENDMARKER, line);
  }

  private void addBare(Kind kind, int line) {
    tokens.add(new Token(kind, "", text.pos, text.pos, line, -1, line, -1, brackets.level()));
  }

  private void token(int c) {
    int start = text.pos;
    if (isNameStart(c)) {
      if (strings.startsString()) {
        string(start);
      } else {
        name(start);
      }
    } else if (c >= '0' && c <= '9' || c == '.' && isDigit(text.at(start + 1))) {
      numbers.scan();
      add(Kind.NUMBER, start);
    } else if (c == '"' || c == '\'') {
      string(start);
    } else {
      operator(start, c);
    }
  }

  private void string(int start) {
    int line = text.line;
    int column = text.column(start);
    Kind kind = text.join(() -> strings.scan(start));
    add(kind, start, text.pos, line, column);
  }

  private void name(int start) {
    boolean ascii = true;
    int c = text.peek();
    while (isNameStart(c) || isDigit(c)) {
      ascii &= c < 0x80;
      text.pos++;
      c = text.peek();
    }
    String name = text.text.substring(start, text.pos);
    if (!ascii) {
      name = Identifiers.normalise(name, start, text);
    }
    Kind kind = keywords.getOrDefault(name, Kind.NAME);
    int column = text.column(start);
    tokens.add(
        new Token(
            kind,
            name,
            start,
            text.pos,
            text.line,
            column,
            text.line,
            text.column(text.pos),
            brackets.level()));
  }

  private void operator(int start, int c) {
    if (modes.endsReplacementField(c)) {
      text.pos++;
      add(Kind.COLON, start);
      return;
    }
    if (text.startsWith("<>")) {
      text.pos += 2;
      add(Kind.OP, start);
      return;
    }
    Kind found = longestOperator(start);
    if (found == null) {
      if (!Identifiers.isPrintable(c)) {
        text.pos++;
        throw text.errorBefore(
            text.pos, String.format("invalid non-printable character U+%04X", c));
      }
      text.pos++;
      add(Kind.OP, start);
      return;
    }
    text.pos = start + found.text().length();
    switch (c) {
      case '(', '[', '{' -> {
        brackets.open((char) c, start);
        modes.open();
      }
      case ')', ']', '}' -> {
        modes.checkClose((char) c);
        brackets.close((char) c, modes);
        modes.close((char) c);
      }
      default -> {}
    }
    add(found, start);
  }

  private @Nullable Kind longestOperator(int start) {
    int most = Math.min(3, text.text.length() - start);
    for (int length = most; length > 0; length--) {
      Kind found = operators.get(text.text.substring(start, start + length));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void fstringText(FStringModes.Mode mode) {
    int start = text.pos;
    int line = text.line;
    int column = text.column(start);
    FStringModes.Piece piece = text.join(() -> modes.scanText(mode));
    switch (piece) {
      case FIELD -> {}
      case TEXT -> add(Kind.FSTRING_MIDDLE, start, text.pos, line, column);
      case TEXT_BEFORE_DOUBLE_BRACE -> {
        int end = text.pos++;
        add(Kind.FSTRING_MIDDLE, start, end, line, column);
      }
      case END -> add(Kind.FSTRING_END, start, text.pos, line, column);
    }
  }

  private void add(Kind kind, int start) {
    add(kind, start, text.pos, text.line, text.column(start));
  }

  private void add(Kind kind, int start, int end, int line, int column) {
    tokens.add(
        new Token(
            kind,
            text.text.substring(start, end),
            start,
            end,
            line,
            column,
            text.line,
            text.column(text.pos),
            brackets.level()));
  }

  private static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
