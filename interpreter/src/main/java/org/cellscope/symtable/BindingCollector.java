package org.cellscope.symtable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.source.Span;
import org.cellscope.syntax.Alias;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.ExceptHandler;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.MatchCase;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.Pattern;
import org.cellscope.syntax.Rules;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.TypeParam;
import org.cellscope.syntax.WithItem;

/** First pass, statements: opens the blocks and notes what each does with its names. */
final class BindingCollector {
  private final Module module;
  private final Map<Node, Scope> scopes;
  private final Map<Node, Scope> typeParameterScopes;
  private final BlockStack blocks;
  private final ExpressionBindings expressions;
  private final boolean annotationsAreText;

  BindingCollector(
      Module module, Rules rules, Map<Node, Scope> scopes, Map<Node, Scope> typeParameterScopes) {
    this.module = module;
    this.scopes = scopes;
    this.typeParameterScopes = typeParameterScopes;
    this.blocks = new BlockStack(module.source());
    this.expressions = new ExpressionBindings(blocks, scopes, this, rules);
    this.annotationsAreText = rules == Rules.PYTHON_3_12 && FutureImports.hasAnnotations(module);
  }

  /** Walks the module and returns its block. */
  Scope collect() {
    Scope root = blocks.enter("top", BlockKind.MODULE, new Span(0, 0, 0, 0));
    visit(module.body());
    blocks.exit();
    return root;
  }

  private void visit(List<Stmt> body) {
    for (Stmt statement : body) {
      blocks.descend(statement.span());
      visit(statement);
      blocks.ascend();
    }
  }

  private void visit(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef f -> function(f);
      case Stmt.ClassDef c -> classDefinition(c);
      case Stmt.TypeAlias t -> typeAlias(t);
      case Stmt.Return s -> s.value().ifPresent(expressions::visit);
      case Stmt.Delete s -> expressions.visit(s.targets());
      case Stmt.Assign s -> {
        expressions.visit(s.targets());
        expressions.visit(s.value());
      }
      case Stmt.AugAssign s -> {
        expressions.visit(s.target());
        expressions.visit(s.value());
      }
      case Stmt.AnnAssign s -> annotatedAssignment(s);
      case Stmt.For s -> {
        expressions.visit(s.target());
        expressions.visit(s.iter());
        visit(s.body());
        visit(s.orElse());
      }
      case Stmt.While s -> {
        expressions.visit(s.test());
        visit(s.body());
        visit(s.orElse());
      }
      case Stmt.If s -> {
        expressions.visit(s.test());
        visit(s.body());
        visit(s.orElse());
      }
      case Stmt.With s -> with(s);
      case Stmt.Match s -> match(s);
      case Stmt.Raise s -> {
        s.exception().ifPresent(expressions::visit);
        s.cause().ifPresent(expressions::visit);
      }
      case Stmt.Try s -> tryStatement(s);
      case Stmt.Assert s -> {
        expressions.visit(s.test());
        s.message().ifPresent(expressions::visit);
      }
      case Stmt.Import s -> s.names().forEach(this::alias);
      case Stmt.ImportFrom s -> s.names().forEach(this::alias);
      case Stmt.Global s -> s.names().forEach(name -> declare(s, name, SymbolFlag.GLOBAL));
      case Stmt.Nonlocal s -> s.names().forEach(name -> declare(s, name, SymbolFlag.NONLOCAL));
      case Stmt.Expression s -> expressions.visit(s.value());
      case Stmt.Pass s -> {}
      case Stmt.Break s -> {}
      case Stmt.Continue s -> {}
    }
  }

  private void function(Stmt.FunctionDef f) {
    blocks.define(f.name(), f.span(), SymbolFlag.ASSIGNED);
    defaults(f.args());
    expressions.visit(f.decorators());
    boolean generic = !f.typeParams().isEmpty();
    if (generic) {
      boolean hasKwDefaults = f.args().kwDefaults().stream().anyMatch(Optional::isPresent);
      enterTypeParameters(f, f.name());
      blocks.define(".defaults", f.span(), SymbolFlag.PARAMETER);
      if (hasKwDefaults) {
        blocks.define(".kwdefaults", f.span(), SymbolFlag.PARAMETER);
      }
      typeParameters(f.typeParams());
    }
    annotations(f);
    Scope scope = blocks.enter(f.name(), BlockKind.FUNCTION, f.span());
    scopes.put(f, scope);
    scope.coroutine = f.isAsync();
    parameters(f.args());
    visit(f.body());
    blocks.exit();
    if (generic) {
      blocks.exit();
    }
  }

  void defaults(Arguments args) {
    expressions.visit(args.defaults());
    args.kwDefaults().forEach(value -> value.ifPresent(expressions::visit));
  }

  void parameters(Arguments args) {
    args.posOnly().forEach(this::parameter);
    args.args().forEach(this::parameter);
    args.kwOnly().forEach(this::parameter);
    args.vararg().ifPresent(this::parameter);
    args.kwarg().ifPresent(this::parameter);
    blocks.current().varArgs = args.vararg().isPresent();
    blocks.current().varKeywords = args.kwarg().isPresent();
  }

  private void parameter(Arg arg) {
    blocks.define(arg.name(), arg.span(), SymbolFlag.PARAMETER);
  }

  private void annotations(Stmt.FunctionDef f) {
    if (annotationsAreText) {
      blocks.enter("_annotation", BlockKind.ANNOTATION, f.span());
    }
    Arguments args = f.args();
    args.posOnly().forEach(this::annotation);
    args.args().forEach(this::annotation);
    args.vararg().ifPresent(this::annotation);
    args.kwarg().ifPresent(this::annotation);
    args.kwOnly().forEach(this::annotation);
    if (annotationsAreText) {
      blocks.exit();
    }
    f.returns().ifPresent(this::annotation);
  }

  private void annotation(Arg arg) {
    arg.annotation().ifPresent(expressions::visit);
  }

  private void annotation(Expr annotation) {
    if (annotationsAreText) {
      blocks.enter("_annotation", BlockKind.ANNOTATION, annotation.span());
    }
    expressions.visit(annotation);
    if (annotationsAreText) {
      blocks.exit();
    }
  }

  private void classDefinition(Stmt.ClassDef c) {
    blocks.define(c.name(), c.span(), SymbolFlag.ASSIGNED);
    expressions.visit(c.decorators());
    boolean generic = !c.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(c, c.name());
      for (String implicit : List.of(".type_params", ".generic_base")) {
        blocks.define(implicit, c.span(), SymbolFlag.ASSIGNED, SymbolFlag.REFERENCED);
      }
      blocks.enterClass(c.name());
      typeParameters(c.typeParams());
    }
    expressions.visit(c.bases());
    c.keywords().forEach(keyword -> expressions.visit(keyword.value()));
    Scope scope = blocks.enter(c.name(), BlockKind.CLASS, c.span());
    scopes.put(c, scope);
    blocks.enterClass(c.name());
    if (generic) {
      blocks.define("__type_params__", c.span(), SymbolFlag.ASSIGNED);
      blocks.define(".type_params", c.span(), SymbolFlag.REFERENCED);
    }
    visit(c.body());
    blocks.exitClass();
    blocks.exit();
    if (generic) {
      blocks.exitClass();
      blocks.exit();
    }
  }

  private void typeAlias(Stmt.TypeAlias t) {
    expressions.visit(t.name());
    boolean inClass = blocks.current().kind() == BlockKind.CLASS;
    boolean generic = !t.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(t, t.name().id());
      typeParameters(t.typeParams());
    }
    Scope scope = blocks.enter(t.name().id(), BlockKind.TYPE_ALIAS, t.span());
    scopes.put(t, scope);
    lookUpIn(scope, inClass, t.span());
    expressions.visit(t.value());
    blocks.exit();
    if (generic) {
      blocks.exit();
    }
  }

  private void enterTypeParameters(Node owner, String name) {
    boolean inClass = blocks.current().kind() == BlockKind.CLASS;
    Scope scope = blocks.enter(name, BlockKind.TYPE_PARAMETERS, owner.span());
    typeParameterScopes.put(owner, scope);
    lookUpIn(scope, inClass, owner.span());
  }

  private void lookUpIn(Scope scope, boolean inClass, Span where) {
    scope.seesClass = inClass;
    if (inClass) {
      blocks.define("__classdict__", where, SymbolFlag.REFERENCED);
    }
  }

  private void typeParameters(List<TypeParam> params) {
    for (TypeParam param : params) {
      blocks.define(param.name(), param.span(), SymbolFlag.TYPE_PARAMETER, SymbolFlag.ASSIGNED);
      if (param instanceof TypeParam.TypeVar variable && variable.bound().isPresent()) {
        boolean inClass = blocks.current().seesClass;
        Scope scope = blocks.enter(param.name(), BlockKind.TYPE_VAR_BOUND, param.span());
        scopes.put(param, scope);
        lookUpIn(scope, inClass, param.span());
        expressions.visit(variable.bound().get());
        blocks.exit();
      }
    }
  }

  private void annotatedAssignment(Stmt.AnnAssign s) {
    if (s.target() instanceof Expr.Name name) {
      boolean inModule = blocks.current() == blocks.module();
      if (s.simple() && !inModule) {
        for (SymbolFlag flag : List.of(SymbolFlag.GLOBAL, SymbolFlag.NONLOCAL)) {
          if (blocks.has(name.id(), flag)) {
            throw blocks.error(s.span(), annotatedMessage(name.id(), flag));
          }
        }
      }
      if (s.simple()) {
        blocks.define(name.id(), name.span(), SymbolFlag.ANNOTATED, SymbolFlag.ASSIGNED);
      } else if (s.value().isPresent()) {
        blocks.define(name.id(), name.span(), SymbolFlag.ASSIGNED);
      }
    } else {
      expressions.visit(s.target());
    }
    annotation(s.annotation());
    s.value().ifPresent(expressions::visit);
  }

  private static String annotatedMessage(String name, SymbolFlag flag) {
    return "annotated name '" + name + "' can't be " + word(flag);
  }

  private static String word(SymbolFlag flag) {
    return flag == SymbolFlag.GLOBAL ? "global" : "nonlocal";
  }

  private void with(Stmt.With s) {
    for (WithItem item : s.items()) {
      expressions.visit(item.context());
      item.target().ifPresent(expressions::visit);
    }
    visit(s.body());
  }

  private void match(Stmt.Match s) {
    expressions.visit(s.subject());
    for (MatchCase matchCase : s.cases()) {
      pattern(matchCase.pattern());
      matchCase.guard().ifPresent(expressions::visit);
      visit(matchCase.body());
    }
  }

  private void pattern(Pattern pattern) {
    blocks.descend(pattern.span());
    switch (pattern) {
      case Pattern.MatchValue p -> expressions.visit(p.value());
      case Pattern.MatchSingleton p -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchMapping p -> {
        expressions.visit(p.keys());
        p.patterns().forEach(this::pattern);
        p.rest().ifPresent(name -> capture(name, p));
      }
      case Pattern.MatchClass p -> {
        expressions.visit(p.type());
        p.patterns().forEach(this::pattern);
        p.keywordPatterns().forEach(this::pattern);
      }
      case Pattern.MatchStar p -> p.name().ifPresent(name -> capture(name, p));
      case Pattern.MatchAs p -> {
        p.pattern().ifPresent(this::pattern);
        p.name().ifPresent(name -> capture(name, p));
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
    blocks.ascend();
  }

  private void capture(String name, Pattern pattern) {
    blocks.define(name, pattern.span(), SymbolFlag.ASSIGNED);
  }

  private void tryStatement(Stmt.Try s) {
    visit(s.body());
    visit(s.orElse());
    for (ExceptHandler handler : s.handlers()) {
      handler.type().ifPresent(expressions::visit);
      handler.name().ifPresent(name -> blocks.define(name, handler.span(), SymbolFlag.ASSIGNED));
      visit(handler.body());
    }
    visit(s.finalBody());
  }

  private void alias(Alias alias) {
    String name = alias.asName().orElse(alias.name());
    if (name.equals("*")) {
      if (blocks.current().kind() != BlockKind.MODULE) {
        throw blocks.error(alias.span(), "import * only allowed at module level");
      }
      return;
    }
    int dot = name.indexOf('.');
    blocks.define(dot < 0 ? name : name.substring(0, dot), alias.span(), SymbolFlag.IMPORTED);
  }

  private void declare(Stmt statement, String name, SymbolFlag flag) {
    Optional<String> conflict = conflict(name, word(flag));
    if (conflict.isPresent()) {
      throw blocks.error(statement.span(), conflict.get());
    }
    Span where = statement.span();
    blocks.define(blocks.current(), name, where, EnumSet.of(flag));
    blocks.recordDirective(name, where);
  }

  private Optional<String> conflict(String name, String kind) {
    if (blocks.has(name, SymbolFlag.PARAMETER)) {
      return Optional.of("name '" + name + "' is parameter and " + kind);
    }
    if (blocks.has(name, SymbolFlag.REFERENCED)) {
      return Optional.of("name '" + name + "' is used prior to " + kind + " declaration");
    }
    if (blocks.has(name, SymbolFlag.ANNOTATED)) {
      return Optional.of("annotated name '" + name + "' can't be " + kind);
    }
    if (blocks.has(name, SymbolFlag.ASSIGNED)) {
      return Optional.of("name '" + name + "' is assigned to before " + kind + " declaration");
    }
    return Optional.empty();
  }
}
