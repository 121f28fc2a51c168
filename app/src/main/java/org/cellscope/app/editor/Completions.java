package org.cellscope.app.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;

/**
 * What the name before the caret can become: the names of the block around the caret, of the blocks
 * around that as the language lets it see them, built-ins and keywords; behind a dot attributes.
 */
final class Completions {
  private static final int MOST = 200;
  private static final Pattern RECEIVER =
      Pattern.compile("(?<![\\w.)\\]])([^\\W\\d]\\w*(?:\\.[^\\W\\d]\\w*)*)\\.$");
  private static final Pattern QUOTED = Pattern.compile("'([^'\\\\]+)'");

  /**
   * A name.
   *
   * @param kind what it is, in a word
   */
  record Item(String name, EditorText kind) {}

  /**
   * What there is to choose from.
   *
   * @param start where the name begins that is to be completed, as a UTF-16 index
   */
  record Offer(int start, List<Item> items) {
    Offer {
      items = List.copyOf(items);
    }
  }

  private final String text;
  private final int caret;
  private final int start;

  Completions(String text, int caret) {
    this.text = text;
    this.caret = caret;
    int from = caret;
    while (from > 0 && Character.isUnicodeIdentifierPart(text.charAt(from - 1))) {
      from--;
    }
    start = from;
  }

  /** What is there of the name. */
  String prefix() {
    return text.substring(start, caret);
  }

  /** Whether a name can stand here: not in a string, a comment or a number. */
  boolean isPossible(List<Token> tokens) {
    boolean quiet =
        tokens.stream()
            .anyMatch(
                token ->
                    (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.COMMENT)
                        && token.start() < caret
                        && caret <= token.end());
    return !quiet && (prefix().isEmpty() || !Character.isDigit(prefix().charAt(0)));
  }

  /** Whether an attribute is asked for. */
  boolean isAttribute() {
    return start > 0 && text.charAt(start - 1) == '.';
  }

  /** Names with dots between them, of which an attribute is asked for. */
  Optional<String> receiver() {
    Matcher matcher =
        RECEIVER.matcher(text.substring(text.lastIndexOf('\n', start - 1) + 1, start));
    return isAttribute() && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The module that the text imports under a name. */
  Optional<String> moduleOf(String name) {
    Matcher imports =
        Pattern.compile(
                "(?m)^\\s*import\\s+(?:(\\w+)\\s+as\\s+"
                    + Pattern.quote(name)
                    + "|("
                    + Pattern.quote(name)
                    + "))\\s*(?:#.*)?$")
            .matcher(text);
    return imports.find()
        ? Optional.of(imports.group(1) == null ? imports.group(2) : imports.group(1))
        : Optional.empty();
  }

  /**
   * The names that can stand at the caret.
   *
   * @param known the blocks of the last text that compiled, if one did
   * @param compiled that text
   */
  Offer names(Optional<Scope> known, SourceFile compiled, List<Token> tokens) {
    Map<String, Item> found = new LinkedHashMap<>();
    known.ifPresent(root -> addScopes(root, compiled, found));
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.NAME && token.end() != caret && known.isEmpty()) {
        put(found, text.substring(token.start(), token.end()), EditorText.NAME);
      }
    }
    builtins().forEach(name -> put(found, name, EditorText.BUILTIN));
    PythonLexer.KEYWORDS.stream().sorted().forEach(word -> put(found, word, EditorText.KEYWORD));
    return offer(new ArrayList<>(found.values()));
  }

  private void addScopes(Scope root, SourceFile compiled, Map<String, Item> found) {
    var now = new SourceFile("", text);
    int line = LiveMode.moved(now, compiled, now.position(caret).line());
    Scope scope = innermost(root, compiled, line);
    for (Symbol symbol : scope.symbols()) {
      put(
          found,
          symbol.name(),
          switch (symbol.kind()) {
            case LOCAL -> EditorText.LOCAL;
            case CELL -> EditorText.CELL;
            case FREE -> EditorText.FREE;
            case GLOBAL_EXPLICIT, GLOBAL_IMPLICIT -> EditorText.GLOBAL;
          });
    }
    Optional<Scope> around = scope.parent();
    while (around.isPresent()) {
      Scope outer = around.get();
      if (outer.kind() != BlockKind.CLASS) {
        EditorText kind = outer.parent().isEmpty() ? EditorText.GLOBAL : EditorText.ENCLOSING;
        outer.symbols().stream()
            .filter(Symbol::isBound)
            .forEach(symbol -> put(found, symbol.name(), kind));
      }
      around = outer.parent();
    }
  }

  private Scope innermost(Scope scope, SourceFile compiled, int line) {
    for (Scope child : scope.children()) {
      if (child.span().line() < line && line <= end(child, compiled)) {
        return innermost(child, compiled, line);
      }
    }
    return scope;
  }

  /** The last line that belongs to a block, or would if something were written there. */
  private int end(Scope scope, SourceFile compiled) {
    int end = scope.span().endLine();
    if (scope.kind() != BlockKind.FUNCTION && scope.kind() != BlockKind.CLASS) {
      return end;
    }
    String head = compiled.line(scope.span().line());
    int column = head.length() - head.stripLeading().length();
    String here = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    int indent = here.length() - here.stripLeading().length();
    while (indent > column && end < compiled.lineCount() && isInside(compiled, end + 1, column)) {
      end++;
    }
    return end;
  }

  private static boolean isInside(SourceFile compiled, int line, int column) {
    String text = compiled.line(line);
    return text.isBlank() || text.length() - text.stripLeading().length() > column;
  }

  private static void put(Map<String, Item> to, String name, EditorText kind) {
    if (!name.startsWith(".")) {
      to.putIfAbsent(name, new Item(name, kind));
    }
  }

  /** The attributes that {@code repr(dir(...))} names; those of the language itself come last. */
  Offer attributes(String names) {
    List<Item> items = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(names);
    while (quoted.find()) {
      items.add(new Item(quoted.group(1), EditorText.ATTRIBUTE));
    }
    items.removeIf(item -> item.name().startsWith("_") && !prefix().startsWith("_"));
    items.sort(
        Comparator.comparing((Item item) -> item.name().startsWith("_")).thenComparing(Item::name));
    return offer(items);
  }

  private Offer offer(List<Item> items) {
    String typed = prefix().toLowerCase(Locale.ROOT);
    List<Item> fitting =
        items.stream()
            .filter(item -> item.name().toLowerCase(Locale.ROOT).startsWith(typed))
            .filter(item -> !item.name().equals(prefix()))
            .limit(MOST)
            .toList();
    return new Offer(start, fitting);
  }

  private static List<String> builtins() {
    String resource = "/org/cellscope/app/scopes/builtins.txt";
    try (InputStream in = Completions.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(name -> !name.isBlank() && !name.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
