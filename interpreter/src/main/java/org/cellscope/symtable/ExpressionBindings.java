package org.cellscope.symtable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.Rules;

/** First pass, expressions. */
final class ExpressionBindings {
  private final BlockStack blocks;
  private final Map<Node, Scope> scopes;
  private final BindingCollector statements;
  private final Rules rules;

  ExpressionBindings(
      BlockStack blocks, Map<Node, Scope> scopes, BindingCollector statements, Rules rules) {
    this.blocks = blocks;
    this.scopes = scopes;
    this.statements = statements;
    this.rules = rules;
  }

  void visit(List<? extends Expr> list) {
    list.forEach(this::visit);
  }

  void visit(Expr expression) {
    blocks.descend(expression.span());
    switch (expression) {
      case Expr.Name e -> name(e);
      case Expr.Constant e -> {}
      case Expr.Attribute e -> visit(e.value());
      case Expr.Call e -> {
        visit(e.function());
        visit(e.args());
        e.keywords().forEach(keyword -> visit(keyword.value()));
      }
      case Expr.BoolOp e -> visit(e.values());
      case Expr.NamedExpr e -> named(e);
      case Expr.BinOp e -> {
        visit(e.left());
        visit(e.right());
      }
      case Expr.UnaryOp e -> visit(e.operand());
      case Expr.Lambda e -> lambda(e);
      case Expr.IfExp e -> {
        visit(e.test());
        visit(e.body());
        visit(e.orElse());
      }
      case Expr.Dict e -> {
        e.keys().forEach(key -> key.ifPresent(this::visit));
        visit(e.values());
      }
      case Expr.Set e -> visit(e.elements());
      case Expr.ListComp e ->
          comprehension(
              e, "listcomp", ComprehensionKind.LIST, e.generators(), e.element(), Optional.empty());
      case Expr.SetComp e ->
          comprehension(
              e, "setcomp", ComprehensionKind.SET, e.generators(), e.element(), Optional.empty());
      case Expr.DictComp e ->
          comprehension(
              e,
              "dictcomp",
              ComprehensionKind.DICT,
              e.generators(),
              e.key(),
              Optional.of(e.value()));
      case Expr.GeneratorExp e ->
          comprehension(
              e,
              "genexpr",
              ComprehensionKind.GENERATOR,
              e.generators(),
              e.element(),
              Optional.empty());
      case Expr.Await e -> {
        refuseInAnnotation("await expression", e);
        visit(e.value());
        blocks.current().coroutine = true;
      }
      case Expr.Yield e -> {
        refuseInAnnotation("yield expression", e);
        e.value().ifPresent(this::visit);
        yielding(e);
      }
      case Expr.YieldFrom e -> {
        refuseInAnnotation("yield expression", e);
        visit(e.value());
        yielding(e);
      }
      case Expr.Compare e -> {
        visit(e.left());
        visit(e.comparators());
      }
      case Expr.FormattedValue e -> {
        visit(e.value());
        e.formatSpec().ifPresent(this::visit);
      }
      case Expr.JoinedStr e -> visit(e.values());
      case Expr.Subscript e -> {
        visit(e.value());
        visit(e.slice());
      }
      case Expr.Starred e -> visit(e.value());
      case Expr.ListDisplay e -> visit(e.elements());
      case Expr.Tuple e -> visit(e.elements());
      case Expr.Slice e -> {
        e.lower().ifPresent(this::visit);
        e.upper().ifPresent(this::visit);
        e.step().ifPresent(this::visit);
      }
    }
    blocks.ascend();
  }

  private void name(Expr.Name e) {
    boolean load = e.context() == Expr.Context.LOAD;
    blocks.define(e.id(), e.span(), load ? SymbolFlag.REFERENCED : SymbolFlag.ASSIGNED);
    // super() without arguments reads the cell of __class__.
    if (load && blocks.current().kind().isFunctionLike() && e.id().equals("super")) {
      blocks.define("__class__", e.span(), SymbolFlag.REFERENCED);
    }
  }

  private void lambda(Expr.Lambda e) {
    statements.defaults(e.args());
    scopes.put(e, blocks.enter("lambda", BlockKind.FUNCTION, e.span()));
    statements.parameters(e.args());
    visit(e.body());
    blocks.exit();
  }

  private void yielding(Expr e) {
    Scope scope = blocks.current();
    scope.generator = true;
    if (scope.comprehension != ComprehensionKind.NONE) {
      throw blocks.error(e.span(), "'yield' inside " + scope.comprehension.text());
    }
  }

  private void named(Expr.NamedExpr e) {
    refuseInAnnotation("named expression", e);
    if (blocks.current().iterableDepth > 0) {
      throw blocks.error(
          e.span(), "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (blocks.current().comprehension != ComprehensionKind.NONE) {
      bindOutsideOfComprehension(e.target());
    }
    visit(e.value());
    visit(e.target());
  }

  /** The target of := in a comprehension belongs to the block around it (PEP 572). */
  private void bindOutsideOfComprehension(Expr.Name target) {
    String name = target.id();
    for (Scope scope : blocks.innermostFirst()) {
      if (scope.comprehension != ComprehensionKind.NONE) {
        String mangled = blocks.mangle(name);
        if (scope.has(mangled, SymbolFlag.ITERATION_VARIABLE)
            && scope.has(mangled, SymbolFlag.ASSIGNED)) {
          throw blocks.error(
              target.span(),
              "assignment expression cannot rebind comprehension iteration variable '"
                  + name
                  + "'");
        }
      } else if (scope.kind() != BlockKind.ANNOTATION) {
        bindIn(scope, target);
        return;
      }
    }
  }

  private void bindIn(Scope scope, Expr.Name target) {
    String name = target.id();
    switch (scope.kind()) {
      case FUNCTION -> {
        boolean global = scope.has(blocks.mangle(name), SymbolFlag.GLOBAL);
        blocks.define(name, target.span(), global ? SymbolFlag.GLOBAL : SymbolFlag.NONLOCAL);
        blocks.recordDirective(name, target.span());
        blocks.define(scope, name, target.span(), EnumSet.of(SymbolFlag.ASSIGNED));
      }
      case MODULE -> {
        blocks.define(name, target.span(), SymbolFlag.GLOBAL);
        blocks.recordDirective(name, target.span());
        blocks.define(scope, name, target.span(), EnumSet.of(SymbolFlag.GLOBAL));
      }
      case CLASS -> throw refused(target, "in a class body");
      case TYPE_PARAMETERS -> throw refused(target, "within the definition of a generic");
      case TYPE_ALIAS -> throw refused(target, "in a type alias");
      case TYPE_VAR_BOUND -> throw refused(target, "in a TypeVar bound");
      case ANNOTATION -> throw new IllegalStateException("an annotation binds nothing");
    }
  }

  private RuntimeException refused(Expr.Name target, String where) {
    return blocks.error(
        target.span(), "assignment expression within a comprehension cannot be used " + where);
  }

  private void refuseInAnnotation(String what, Expr e) {
    String where =
        switch (blocks.current().kind()) {
          case ANNOTATION -> "an annotation";
          case TYPE_VAR_BOUND -> "a TypeVar bound";
          case TYPE_ALIAS -> "a type alias";
          case TYPE_PARAMETERS -> "the definition of a generic";
          case MODULE, CLASS, FUNCTION -> "";
        };
    if (!where.isEmpty()) {
      throw blocks.error(e.span(), what + " cannot be used within " + where);
    }
  }

  private void comprehension(
      Expr e,
      String name,
      ComprehensionKind kind,
      List<Comprehension> generators,
      Expr element,
      Optional<Expr> value) {
    if (blocks.current().seesClass) {
      throw blocks.error(
          e.span(), "Cannot use comprehension in annotation scope within class scope");
    }
    Comprehension outermost = generators.getFirst();
    iterable(outermost.iter());
    Scope scope = blocks.enter(name, BlockKind.FUNCTION, e.span());
    scopes.put(e, scope);
    scope.comprehension = kind;
    scope.coroutine = outermost.isAsync();
    blocks.define(".0", e.span(), SymbolFlag.PARAMETER);
    iterationTarget(outermost.target());
    visit(outermost.ifs());
    for (Comprehension inner : generators.subList(1, generators.size())) {
      iterationTarget(inner.target());
      iterable(inner.iter());
      visit(inner.ifs());
      scope.coroutine |= inner.isAsync();
    }
    value.ifPresent(this::visit);
    visit(element);
    boolean generator = kind == ComprehensionKind.GENERATOR;
    scope.generator = generator;
    blocks.exit();
    if (scope.coroutine && !generator && rules == Rules.PYTHON_3_12) {
      blocks.current().coroutine = true;
    }
  }

  private void iterationTarget(Expr target) {
    blocks.current().inIterationTarget = true;
    visit(target);
    blocks.current().inIterationTarget = false;
  }

  private void iterable(Expr iter) {
    Scope scope = blocks.current();
    scope.iterableDepth++;
    visit(iter);
    scope.iterableDepth--;
  }
}
