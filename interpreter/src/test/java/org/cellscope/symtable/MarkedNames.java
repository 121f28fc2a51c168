package org.cellscope.symtable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.Stmt;

/**
 * A program whose names carry what they are expected to be: {@code ˡ} local, {@code ᶜ} cell, {@code
 * ᶠ} free, {@code ᵍ} implicitly global, {@code ᴳ} declared global. The marks are taken out, the
 * symbol table is made, and every name is marked again with what the table says.
 */
final class MarkedNames {
  private static final String MARKS = "ˡᶜᶠᵍᴳ";

  private record Place(int line, int column, String name, Scope scope) {}

  private final SymbolTable table;
  private final List<Place> places = new ArrayList<>();

  private MarkedNames(SymbolTable table) {
    this.table = table;
  }

  static String strip(String marked) {
    return marked.replaceAll("[" + MARKS + "]", "");
  }

  /** The program with a mark behind exactly those names that had one. */
  static String markAgain(String marked) {
    SourceFile source = new SourceFile("marked.py", strip(marked));
    Module module = Parser.parse(source, Module.Mode.EXEC);
    MarkedNames names = new MarkedNames(SymbolTable.of(module));
    names.body(module.body(), names.table.root());
    StringBuilder out = new StringBuilder();
    int plain = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        out.append(c);
        plain++;
      } else {
        out.append(names.markBehind(source, plain));
      }
    }
    return out.toString();
  }

  private char markBehind(SourceFile source, int end) {
    for (Place place : places) {
      int start = source.offset(place.line, place.column);
      if (start + place.name.length() == end) {
        return mark(place);
      }
    }
    return '?';
  }

  private static char mark(Place place) {
    return place
        .scope
        .symbol(place.name)
        .map(
            symbol ->
                switch (symbol.kind()) {
                  case LOCAL -> 'ˡ';
                  case CELL -> 'ᶜ';
                  case FREE -> 'ᶠ';
                  case GLOBAL_IMPLICIT -> 'ᵍ';
                  case GLOBAL_EXPLICIT -> 'ᴳ';
                })
        .orElse('?');
  }

  private void note(Span span, String name, Scope scope) {
    places.add(new Place(span.line(), span.column(), name, scope));
  }

  private void body(List<Stmt> body, Scope scope) {
    body.forEach(statement -> node(statement, scope));
  }

  private void node(Object value, Scope scope) {
    switch (value) {
      case Expr.Name name -> note(name.span(), name.id(), scope);
      case Arg arg -> note(arg.span(), arg.name(), scope);
      case Stmt.FunctionDef f -> {
        node(f.decorators(), scope);
        defaults(f.args(), scope);
        Scope inner = table.scopeOf(f).orElseThrow();
        parameters(f.args(), inner);
        body(f.body(), inner);
      }
      case Expr.Lambda lambda -> {
        defaults(lambda.args(), scope);
        Scope inner = table.scopeOf(lambda).orElseThrow();
        parameters(lambda.args(), inner);
        node(lambda.body(), inner);
      }
      case Stmt.ClassDef c -> {
        node(c.decorators(), scope);
        node(c.bases(), scope);
        body(c.body(), table.scopeOf(c).orElseThrow());
      }
      case Expr.ListComp e -> comprehension(e, e.generators(), List.of(e.element()), scope);
      case Expr.SetComp e -> comprehension(e, e.generators(), List.of(e.element()), scope);
      case Expr.DictComp e -> comprehension(e, e.generators(), List.of(e.key(), e.value()), scope);
      case Expr.GeneratorExp e -> comprehension(e, e.generators(), List.of(e.element()), scope);
      case Optional<?> optional -> optional.ifPresent(inside -> node(inside, scope));
      case List<?> list -> list.forEach(inside -> node(inside, scope));
      case Record record -> components(record, scope);
      default -> {}
    }
  }

  private void comprehension(
      Node node, List<Comprehension> generators, List<Expr> elements, Scope scope) {
    Scope inner = table.scopeOf(node).orElseThrow();
    node(generators.getFirst().iter(), scope);
    for (Comprehension generator : generators) {
      node(generator.target(), inner);
      node(generator.ifs(), inner);
      if (generator != generators.getFirst()) {
        node(generator.iter(), inner);
      }
    }
    node(elements, inner);
  }

  private void defaults(Arguments args, Scope scope) {
    node(args.defaults(), scope);
    node(args.kwDefaults(), scope);
  }

  private void parameters(Arguments args, Scope scope) {
    node(args.posOnly(), scope);
    node(args.args(), scope);
    node(args.vararg(), scope);
    node(args.kwOnly(), scope);
    node(args.kwarg(), scope);
  }

  private void components(Record record, Scope scope) {
    if (record instanceof Span) {
      return;
    }
    for (var component : record.getClass().getRecordComponents()) {
      try {
        node(component.getAccessor().invoke(record), scope);
      } catch (ReflectiveOperationException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
