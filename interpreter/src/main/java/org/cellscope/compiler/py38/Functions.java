package org.cellscope.compiler.py38;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.common.Unparser;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Rules;
import org.cellscope.syntax.Stmt;

/** Function definitions, lambdas, their defaults, annotations and decorators. */
final class Functions extends Part {
  /** The bits of {@code MAKE_FUNCTION}: what is on the stack below the code object. */
  private static final int DEFAULTS = 1;

  private static final int KW_DEFAULTS = 2;
  private static final int ANNOTATIONS = 4;
  private static final int CLOSURE = 8;

  Functions(Generator gen) {
    super(gen);
  }

  void function(Stmt.FunctionDef f) {
    gen.newer().check(f.span(), f.typeParams());
    gen.newer().checkDecorators(f.decorators());
    int firstLine = Declarations.firstLine(f.span(), f.decorators());
    visitAll(f.decorators());
    int flags = defaults(f.args());
    flags |= annotations(f) ? ANNOTATIONS : 0;
    gen.enter(
        f.isAsync() ? UnitKind.ASYNC_FUNCTION : UnitKind.FUNCTION,
        f.name(),
        gen.scopeOf(f),
        firstLine);
    body().constant(Declarations.docstring(f.body()).orElse(Constant.Singleton.NONE));
    body().countParameters(f.args());
    gen.statements().bodyWithoutDocstring(f.body());
    makeClosure(gen.exit(true), flags);
    applyDecorators(f.decorators());
    gen.names().store(f.name());
  }

  void applyDecorators(List<Expr> decorators) {
    decorators
        .reversed()
        .forEach(decorator -> at(decorator.span(), () -> emit(Opcode38.CALL_FUNCTION, 1)));
  }

  void lambda(Expr.Lambda e) {
    int flags = defaults(e.args());
    gen.enter(UnitKind.LAMBDA, "<lambda>", gen.scopeOf(e), gen.expressions().lineOf(e));
    body().constant(Constant.Singleton.NONE);
    body().countParameters(e.args());
    visit(e.body());
    boolean generator = body().scope().isGenerator();
    if (!generator) {
      emit(Opcode38.RETURN_VALUE);
    }
    makeClosure(gen.exit(!generator), flags);
  }

  /** Makes a function of a code object and the cells that it takes along. */
  void makeClosure(CodeObject code, int flags) {
    makeClosure(code, code.qualname(), flags);
  }

  /**
   * Makes a function of a code object and the cells that it takes along.
   *
   * @param name what the function is called at first; that of a class body is just its name
   */
  void makeClosure(CodeObject code, String name, int flags) {
    if (gen.isSilent()) {
      return;
    }
    int all = flags;
    if (!code.freevars().isEmpty()) {
      for (String free : code.freevars()) {
        emit(Opcode38.LOAD_CLOSURE, gen.names().closureCell(free));
      }
      emit(Opcode38.BUILD_TUPLE, code.freevars().size());
      all |= CLOSURE;
    }
    loadConst(new Constant.Code(code));
    loadStr(name);
    emit(Opcode38.MAKE_FUNCTION, all);
  }

  private int defaults(Arguments args) {
    int flags = 0;
    if (!args.defaults().isEmpty()) {
      flags |= DEFAULTS;
      visitAll(args.defaults());
      emit(Opcode38.BUILD_TUPLE, args.defaults().size());
    }
    List<Constant> names = new ArrayList<>();
    for (int i = 0; i < args.kwOnly().size(); i++) {
      Optional<Expr> value = args.kwDefaults().get(i);
      if (value.isPresent()) {
        names.add(new Constant.Str(body().mangle(args.kwOnly().get(i).name())));
        visit(value.get());
      }
    }
    if (!names.isEmpty()) {
      flags |= KW_DEFAULTS;
      loadConst(new Constant.Tuple(names));
      emit(Opcode38.BUILD_CONST_KEY_MAP, names.size());
    }
    for (Arg arg : Declarations.parameters(args)) {
      gen.checks().binding(arg.span(), arg.name(), Expr.Context.STORE);
    }
    return flags;
  }

  /** Pushes a dict of the annotations, if there are any. */
  private boolean annotations(Stmt.FunctionDef f) {
    List<Constant> names = new ArrayList<>();
    for (Arg arg : Declarations.parameters(f.args())) {
      if (arg.annotation().isPresent()) {
        annotation(arg.annotation().get());
        names.add(new Constant.Str(body().mangle(arg.name())));
      }
    }
    if (f.returns().isPresent()) {
      annotation(f.returns().get());
      names.add(new Constant.Str("return"));
    }
    if (names.isEmpty()) {
      return false;
    }
    loadConst(new Constant.Tuple(names));
    emit(Opcode38.BUILD_CONST_KEY_MAP, names.size());
    return true;
  }

  /** The text of an annotation that is not compiled; newer syntax in it is refused all the same. */
  String text(Expr annotation) {
    return new Unparser(gen.folding(), Rules.PYTHON_3_8, gen.newer()::check).unparse(annotation);
  }

  /** Pushes an annotation, or its text under {@code from __future__ import annotations}. */
  void annotation(Expr annotation) {
    gen.newer().checkAnnotation(annotation);
    if (gen.annotationsAreText()) {
      loadStr(text(annotation));
    } else {
      visit(annotation);
    }
  }
}
