package org.cellscope.app.scopes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.ComprehensionKind;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;

/** What names are and why, in words (language reference, section 4.2.2). */
final class ScopeTexts {
  private final Set<String> builtins;
  private final Set<String> globals = new HashSet<>();

  /** The words for a program. */
  ScopeTexts(Scope root) {
    this.builtins = readBuiltins();
    collectGlobals(root);
  }

  private static Set<String> readBuiltins() {
    try (InputStream in = ScopeTexts.class.getResourceAsStream("builtins.txt")) {
      if (in == null) {
        throw new IllegalStateException("builtins.txt is missing");
      }
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collectGlobals(Scope scope) {
    for (Symbol symbol : scope.symbols()) {
      if (symbol.isBound()
          && !isOfComprehension(scope, symbol)
          && (scope.kind() == BlockKind.MODULE || symbol.kind() == SymbolKind.GLOBAL_EXPLICIT)) {
        globals.add(symbol.name());
      }
    }
    scope.children().forEach(this::collectGlobals);
  }

  /** The title of a block. */
  static String title(Scope scope) {
    return switch (scope.kind()) {
      case MODULE -> ScopeText.MODULE.text();
      case CLASS -> ScopeText.CLASS.text(scope.name());
      case FUNCTION -> functionTitle(scope);
      case ANNOTATION -> ScopeText.ANNOTATION.text();
      case TYPE_VAR_BOUND -> ScopeText.TYPE_VAR_BOUND.text(scope.name());
      case TYPE_ALIAS -> ScopeText.TYPE_ALIAS.text(scope.name());
      case TYPE_PARAMETERS -> ScopeText.TYPE_PARAMETERS.text(scope.name());
    };
  }

  private static String functionTitle(Scope scope) {
    return switch (scope.comprehension()) {
      case NONE ->
          scope.name().equals("lambda")
              ? "lambda " + String.join(", ", scope.parameters())
              : ScopeText.FUNCTION.text(
                  scope.name() + "(" + String.join(", ", scope.parameters()) + ")");
      case LIST -> ScopeText.LIST.text();
      case SET -> ScopeText.SET.text();
      case DICT -> ScopeText.DICT.text();
      case GENERATOR -> ScopeText.GENERATOR_EXPRESSION.text();
    };
  }

  /** Where a block is, and what is special about it. */
  static String note(Scope scope) {
    List<String> notes = new ArrayList<>();
    if (scope.kind() != BlockKind.MODULE) {
      notes.add(ScopeText.AT_LINE.text(String.valueOf(scope.span().line())));
    }
    if (scope.isGenerator() && scope.isCoroutine()) {
      notes.add(ScopeText.ASYNC_GENERATOR.text());
    } else if (scope.isGenerator()) {
      notes.add(ScopeText.GENERATOR.text());
    } else if (scope.isCoroutine()) {
      notes.add(ScopeText.COROUTINE.text());
    }
    return String.join(", ", notes);
  }

  /** What a name is. */
  Entry.Label label(Scope scope, Symbol symbol) {
    return switch (symbol.kind()) {
      case LOCAL ->
          scope.kind() == BlockKind.MODULE && !isOfComprehension(scope, symbol)
              ? Entry.Label.GLOBAL
              : symbol.is(SymbolFlag.PARAMETER) ? Entry.Label.PARAMETER : Entry.Label.LOCAL;
      case CELL -> Entry.Label.CELL;
      case FREE -> Entry.Label.FREE;
      case GLOBAL_EXPLICIT -> Entry.Label.GLOBAL;
      case GLOBAL_IMPLICIT ->
          globals.contains(symbol.name())
              ? Entry.Label.GLOBAL
              : builtins.contains(symbol.name()) ? Entry.Label.BUILTIN : Entry.Label.UNKNOWN;
    };
  }

  /** What makes it that. */
  String why(Scope scope, Symbol symbol) {
    return switch (symbol.kind()) {
      case LOCAL ->
          scope.kind() == BlockKind.CLASS
              ? ScopeText.CLASS_ATTRIBUTE.text(binding(scope, symbol))
              : binding(scope, symbol);
      case CELL -> users(binding(scope, symbol), scope, symbol.name());
      case FREE -> free(scope, symbol);
      case GLOBAL_EXPLICIT -> ScopeText.DECLARED_GLOBAL.text();
      case GLOBAL_IMPLICIT ->
          globals.contains(symbol.name())
              ? ScopeText.OF_MODULE.text()
              : builtins.contains(symbol.name())
                  ? ScopeText.NOWHERE.text()
                  : ScopeText.NOWHERE_ERROR.text();
    };
  }

  /** Comprehensions run in the frame around them, and their variables are its locals (PEP 709). */
  private static boolean isOfComprehension(Scope scope, Symbol symbol) {
    return symbol.is(SymbolFlag.ITERATION_VARIABLE)
        && scope.comprehension() == ComprehensionKind.NONE;
  }

  private static String binding(Scope scope, Symbol symbol) {
    if (isOfComprehension(scope, symbol)) {
      return ScopeText.BY_COMPREHENSION.text();
    }
    if (symbol.name().equals(".0")) {
      return ScopeText.ITERATOR.text();
    }
    if (symbol.is(SymbolFlag.PARAMETER)) {
      return ScopeText.BY_CALL.text();
    }
    if (symbol.is(SymbolFlag.IMPORTED)) {
      return ScopeText.IMPORTED.text();
    }
    return symbol.isBound() ? ScopeText.HERE.text() : ScopeText.BY_PYTHON.text();
  }

  private static String users(String binding, Scope scope, String name) {
    Set<String> users = new LinkedHashSet<>();
    collectUsers(scope, name, users);
    return users.isEmpty() ? binding : ScopeText.ALSO_USED.text(binding, String.join(", ", users));
  }

  private static void collectUsers(Scope scope, String name, Set<String> users) {
    for (Scope child : scope.children()) {
      Optional<Symbol> symbol = child.symbol(name);
      if (symbol.filter(s -> s.kind() == SymbolKind.FREE).isPresent()) {
        if (isUsed(symbol.get())) {
          users.add(shortTitle(child));
        }
        collectUsers(child, name, users);
      }
    }
  }

  private static boolean isUsed(Symbol symbol) {
    return symbol.is(SymbolFlag.REFERENCED) || symbol.isBound();
  }

  private static String free(Scope scope, Symbol symbol) {
    String owner =
        owner(scope, symbol.name()).map(ScopeTexts::shortTitle).orElseGet(ScopeText.AROUND::text);
    if (symbol.is(SymbolFlag.NONLOCAL)) {
      return (symbol.isBound() ? ScopeText.NONLOCAL_ANEW : ScopeText.NONLOCAL_USED).text(owner);
    }
    return (isUsed(symbol) ? ScopeText.FREE_USED : ScopeText.FREE_PASSED).text(owner);
  }

  private static Optional<Scope> owner(Scope scope, String name) {
    return scope
        .parent()
        .flatMap(
            parent ->
                parent.symbol(name).filter(s -> s.kind() == SymbolKind.CELL).isPresent()
                    ? Optional.of(parent)
                    : owner(parent, name));
  }

  private static String shortTitle(Scope scope) {
    return scope.kind() == BlockKind.FUNCTION && scope.comprehension() == ComprehensionKind.NONE
        ? scope.name()
        : title(scope);
  }
}
