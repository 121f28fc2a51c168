package org.cellscope.syntax;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.jspecify.annotations.Nullable;

/** The parser's place among the tokens. */
final class Cursor {
  /** How deep rules may call each other before CPython's parser gives up. */
  private static final int DEEPEST = 5900;

  final SourceFile source;
  final Rules rules;
  private final TokenStream stream;
  private final List<Token> tokens;
  private final Mismatch mismatch = new Mismatch();
  private final List<SyntaxWarning> warnings;
  private final Set<Integer> warned = new HashSet<>();

  /** How many of the warnings of tokens were passed on. */
  private int noticed;

  /** Index of the next token. */
  int pos;

  /** The last token that was looked at. */
  private int furthest;

  private int depth;

  /** Whether rules that only explain errors are tried. */
  boolean explaining;

  /** What rules have read where, kept in the second pass only. */
  private @Nullable Map<Remembered, Outcome> memory;

  Cursor(SourceFile source, TokenStream stream, Rules rules, List<SyntaxWarning> warnings) {
    this.source = source;
    this.rules = rules;
    this.stream = stream;
    this.tokens = stream.tokens();
    this.warnings = warnings;
  }

  TokenStream stream() {
    return stream;
  }

  Token token(int index) {
    if (index >= tokens.size()) {
      if (stream.error() != null) {
        passOnWarnings(tokens.size());
        throw stream.error();
      }
      return tokens.getLast();
    }
    if (index > furthest) {
      furthest = index;
      passOnWarnings(index);
    }
    return tokens.get(index);
  }

  private void passOnWarnings(int upTo) {
    List<TokenStream.Noticed> all = stream.warnings();
    while (noticed < all.size() && all.get(noticed).token() <= upTo) {
      warnings.add(all.get(noticed++).warning());
    }
  }

  /** Warns of a token, once in a pass and only while no explanation is looked for. */
  void warn(Token token, int line, String message) {
    if (!explaining && warned.add(token.start())) {
      PythonSyntaxError error =
          new PythonSyntaxError(PythonSyntaxError.Kind.SYNTAX_ERROR, message, source, token.span());
      warnings.add(new SyntaxWarning(message, source, line, error, SyntaxWarning.When.PARSING));
    }
  }

  Token furthest() {
    return tokens.get(furthest);
  }

  Token peek() {
    return token(pos);
  }

  Kind kind() {
    return token(pos).kind();
  }

  boolean at(Kind kind) {
    return token(pos).kind() == kind;
  }

  boolean at(int ahead, Kind kind) {
    return token(pos + ahead).kind() == kind;
  }

  boolean atName(String word) {
    Token token = token(pos);
    return token.kind() == Kind.NAME && token.text().equals(word);
  }

  Token next() {
    return token(pos++);
  }

  boolean accept(Kind kind) {
    if (at(kind)) {
      pos++;
      return true;
    }
    return false;
  }

  Token expect(Kind kind) {
    if (!at(kind)) {
      throw mismatch;
    }
    return token(pos++);
  }

  /** Expects a token where nothing else can stand, so that its absence is the error. */
  Token force(Kind kind) {
    Token token = peek();
    if (token.kind() != kind) {
      throw error("expected '" + kind.text() + "'", token.span());
    }
    pos++;
    return token;
  }

  Mismatch mismatch() {
    return mismatch;
  }

  /** What a rule reads, or nothing with the place unchanged when the input does not fit. */
  <T> Optional<T> attempt(Supplier<T> rule) {
    int start = pos;
    int startDepth = depth;
    try {
      return Optional.of(rule.get());
    } catch (Mismatch unfit) {
      pos = start;
      depth = startDepth;
      return Optional.empty();
    }
  }

  /** Whether a rule fits here; the place is unchanged. */
  boolean fits(Supplier<?> rule) {
    int start = pos;
    boolean fits = attempt(rule).isPresent();
    pos = start;
    return fits;
  }

  /** The stretch from a token to the last token that was read and that has text. */
  Span from(Token start) {
    Token end = last();
    return new Span(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  Span from(Span start) {
    Token end = last();
    return new Span(start.line(), start.column(), end.endLine(), end.endColumn());
  }

  private Token last() {
    int i = pos - 1;
    while (i > 0) {
      switch (tokens.get(i).kind()) {
        case NEWLINE, INDENT, DEDENT, ENDMARKER -> i--;
        default -> {
          return tokens.get(i);
        }
      }
    }
    return tokens.get(Math.max(i, 0));
  }

  /** Notes that a rule calls itself, through as many of CPython's rules. */
  void enter(int rules) {
    depth += rules;
    if (depth > DEEPEST) {
      throw tooComplex(source);
    }
  }

  /** What CPython's parser raises when its rules call each other too deeply. */
  static PythonSyntaxError tooComplex(SourceFile source) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.MEMORY_ERROR,
        "Parser stack overflowed - Python source too complex to parse",
        source,
        new Span(0, -1, 0, -1));
  }

  void leave(int rules) {
    depth -= rules;
  }

  /** Starts again from the first token, to find an explanation for an error. */
  void restart() {
    pos = 0;
    depth = 0;
    explaining = true;
    memory = new HashMap<>();
    warned.clear();
    noticed = stream.warnings().size();
  }

  /** A rule that is remembered, as the second pass asks for it again and again. */
  enum Rule {
    EXPRESSION,
    STAR_EXPRESSION,
    NAMED_EXPRESSION_HINT,
    DISJUNCTION,
    BITWISE_OR,
    PRIMARY,
    STRINGS,
    STAR_TARGET,
    BLOCK,
    ARGUMENTS,
    SIMPLE_STATEMENT
  }

  private record Remembered(Rule rule, int start) {}

  private record Outcome(@Nullable Object result, int end) {}

  boolean remembers() {
    return memory != null;
  }

  /** What a rule reads here, which in the second pass is found out only once. */
  <T> T remember(Rule rule, Class<T> type, Supplier<T> reader) {
    Map<Remembered, Outcome> known = memory;
    if (known == null) {
      return reader.get();
    }
    Remembered key = new Remembered(rule, pos);
    Outcome outcome = known.get(key);
    if (outcome == null) {
      Object result = attempt(reader).orElse(null);
      outcome = new Outcome(result, pos);
      known.put(key, outcome);
    }
    if (outcome.result() == null) {
      throw mismatch;
    }
    pos = outcome.end();
    return type.cast(outcome.result());
  }

  /** Lets an explanation be looked for once at a place; it leaves the place as it is. */
  void hint(Rule rule, Runnable search) {
    Map<Remembered, Outcome> known = memory;
    if (known != null
        && known.putIfAbsent(new Remembered(rule, pos), new Outcome(null, pos)) == null) {
      search.run();
    }
  }

  /** What a rule reads without the rules that explain errors. */
  <T> Optional<T> attemptPlainly(Supplier<T> rule) {
    boolean before = explaining;
    explaining = false;
    try {
      return attempt(rule);
    } finally {
      explaining = before;
    }
  }

  /** An error at the last token that was looked at. */
  PythonSyntaxError errorAtFurthest(String message) {
    return error(message, place(furthest()));
  }

  /** An indentation error at the last token that was looked at. */
  PythonSyntaxError indentationErrorAtFurthest(String message) {
    return indentationError(message, place(furthest()));
  }

  /** An error at the next token. */
  PythonSyntaxError errorAtNext(String message) {
    return error(message, place(peek()));
  }

  /** An error from a place up to the last character that was looked at. */
  PythonSyntaxError errorFrom(Span start, String message) {
    Token end = furthest();
    int column = end.endColumn() < 0 ? columnBehind(end) : end.endColumn();
    return error(message, new Span(start.line(), start.column(), end.endLine(), column - 1));
  }

  /** Where CPython points for a token; for one without text it is the character before it. */
  Span place(Token token) {
    return token.column() >= 0
        ? token.span()
        : new Span(token.line(), columnBehind(token) - 1, token.line(), SourceText.NO_END);
  }

  /** For a token without text: how far CPython has read, which at the end is the line's end. */
  private int columnBehind(Token token) {
    String line = source.line(token.line());
    int lineStart = source.offset(token.line(), 0);
    int length = token.start() - lineStart;
    return length > line.length() || token.start() == source.text().length()
        ? line.getBytes(StandardCharsets.UTF_8).length + 1
        : line.substring(0, length).getBytes(StandardCharsets.UTF_8).length;
  }

  PythonSyntaxError error(String message, Span span) {
    return error(PythonSyntaxError.Kind.SYNTAX_ERROR, message, span);
  }

  /** CPython counts the end column in the first line, even when it lies in another one. */
  private Span inFirstLine(Span span) {
    if (span.endLine() == span.line()) {
      return span;
    }
    String first = source.line(span.line());
    String last = source.line(span.endLine());
    int chars = SourceFile.charColumn(first, span.endColumn());
    int beyond = Math.max(0, chars - last.length());
    int length = first.getBytes(StandardCharsets.UTF_8).length;
    return new Span(
        span.line(),
        Math.min(span.column(), length),
        span.endLine(),
        span.endColumn() < 0 ? span.endColumn() : SourceFile.byteColumn(last, chars) + beyond);
  }

  PythonSyntaxError indentationError(String message, Span span) {
    return error(PythonSyntaxError.Kind.INDENTATION_ERROR, message, span);
  }

  private PythonSyntaxError error(PythonSyntaxError.Kind kind, String message, Span span) {
    int reached = tokens.isEmpty() ? 0 : furthest().endLine();
    PythonSyntaxError.Quote quote = SourceText.quote(span.line(), reached, stream.joined());
    return new PythonSyntaxError(kind, message, source, inFirstLine(span), quote);
  }
}
