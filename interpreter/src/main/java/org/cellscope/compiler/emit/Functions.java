package org.cellscope.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.common.Unparser;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.Scope;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Rules;
import org.cellscope.syntax.Stmt;

/** Function definitions, lambdas, their defaults, annotations and decorators. */
final class Functions extends Part {
  /** The bits of {@code MAKE_FUNCTION}: what is on the stack below the code object. */
  static final int DEFAULTS = 1;

  static final int KW_DEFAULTS = 2;
  static final int ANNOTATIONS = 4;
  static final int CLOSURE = 8;

  Functions(Generator gen) {
    super(gen);
  }

  void function(Stmt.FunctionDef f) {
    Span place = f.span();
    int firstLine = Declarations.firstLine(place, f.decorators());
    visitAll(f.decorators());
    if (!f.typeParams().isEmpty()) {
      emit(place, Op.PUSH_NULL);
    }
    int flags = defaults(place, f.args());
    if (f.typeParams().isEmpty()) {
      define(f, flags, firstLine);
    } else {
      generic(f, flags, firstLine);
    }
    applyDecorators(f.decorators());
    gen.names().store(place, f.name());
  }

  void applyDecorators(List<Expr> decorators) {
    decorators.reversed().forEach(decorator -> emit(decorator.span(), Op.CALL, 0));
  }

  /** Pushes the function: annotations, then its code with what belongs to it. */
  private void define(Stmt.FunctionDef f, int flags, int firstLine) {
    int all = annotations(f) ? flags | ANNOTATIONS : flags;
    CodeObject code = body(f, firstLine);
    makeClosure(f.span(), code, all);
  }

  /** The type parameters are made by a function of their own, which gets the defaults (PEP 695). */
  private void generic(Stmt.FunctionDef f, int flags, int firstLine) {
    Span place = f.span();
    int passed = Integer.bitCount(flags & (DEFAULTS | KW_DEFAULTS));
    if (passed == 2) {
      emit(place, Op.SWAP, 2);
    }
    gen.typeParameters().enter(f, f.name(), firstLine);
    gen.typeParameters().make(f.typeParams());
    for (int i = 0; i < passed; i++) {
      emit(place, Op.LOAD_FAST, i);
    }
    define(f, flags, firstLine);
    emit(place, Op.SWAP, 2);
    emit(place, Op.CALL_INTRINSIC_2, Intrinsic.SET_FUNCTION_TYPE_PARAMS);
    unit().countParameters(0, passed, 0);
    CodeObject code = gen.exit(false);
    makeClosure(place, code, 0);
    if (passed > 0) {
      emit(place, Op.SWAP, passed + 1);
    }
    emit(place, Op.CALL, passed);
  }

  private CodeObject body(Stmt.FunctionDef f, int firstLine) {
    UnitKind kind = f.isAsync() ? UnitKind.ASYNC_FUNCTION : UnitKind.FUNCTION;
    gen.enter(kind, f.name(), gen.scopeOf(f), firstLine);
    Optional<Constant> docstring = Declarations.docstring(f.body());
    unit().constant(docstring.orElse(Constant.Singleton.NONE));
    unit().countParameters(f.args());
    List<Stmt> body = f.body();
    if (docstring.isPresent()) {
      gen.statements().visitBody(body.subList(1, body.size()));
    } else {
      gen.statements().visitWithoutDocstring(body);
    }
    Scope scope = unit().scope();
    if (scope.isCoroutine() || scope.isGenerator()) {
      raiseOnStopIteration();
    }
    return gen.exit(true);
  }

  /** Lets a StopIteration that leaves a generator become a RuntimeError (PEP 479). */
  void raiseOnStopIteration() {
    Label handler = new Label();
    unit().code().protectAll(handler);
    loadNone(NOWHERE);
    emit(NOWHERE, Op.RETURN_VALUE);
    mark(handler);
    emit(NOWHERE, Op.CALL_INTRINSIC_1, Intrinsic.STOPITERATION_ERROR);
    emit(NOWHERE, Op.RERAISE, 1);
  }

  void lambda(Expr.Lambda e) {
    int flags = defaults(e.span(), e.args());
    gen.enter(UnitKind.LAMBDA, "<lambda>", gen.scopeOf(e), e.span().line());
    unit().constant(Constant.Singleton.NONE);
    unit().countParameters(e.args());
    visit(e.body());
    boolean generator = unit().scope().isGenerator();
    if (!generator) {
      emit(gen.folding().simplify(e.body()).span(), Op.RETURN_VALUE);
    }
    makeClosure(e.span(), gen.exit(!generator), flags);
  }

  /** Makes a function of a code object and the cells that it takes along. */
  void makeClosure(Span place, CodeObject code, int flags) {
    int all = flags;
    if (!code.freevars().isEmpty()) {
      for (String name : code.freevars()) {
        emit(place, Op.LOAD_CLOSURE, gen.names().closureCell(name));
      }
      emit(place, Op.BUILD_TUPLE, code.freevars().size());
      all |= CLOSURE;
    }
    loadConst(place, new Constant.Code(code));
    emit(place, Op.MAKE_FUNCTION, all);
  }

  private int defaults(Span place, Arguments args) {
    int flags = 0;
    if (!args.defaults().isEmpty()) {
      flags |= DEFAULTS;
      visitAll(args.defaults());
      emit(place, Op.BUILD_TUPLE, args.defaults().size());
    }
    List<Constant> names = new ArrayList<>();
    for (int i = 0; i < args.kwOnly().size(); i++) {
      Optional<Expr> value = args.kwDefaults().get(i);
      if (value.isPresent()) {
        names.add(new Constant.Str(unit().mangle(args.kwOnly().get(i).name())));
        visit(value.get());
      }
    }
    if (!names.isEmpty()) {
      flags |= KW_DEFAULTS;
      loadConst(place, new Constant.Tuple(names));
      emit(place, Op.BUILD_CONST_KEY_MAP, names.size());
    }
    for (Arg arg : Declarations.parameters(args)) {
      gen.checks().binding(arg.span(), arg.name(), Expr.Context.STORE);
    }
    return flags;
  }

  /** Pushes names and annotations as one tuple, if there are any. */
  private boolean annotations(Stmt.FunctionDef f) {
    int count = 0;
    for (Arg arg : Declarations.parameters(f.args())) {
      if (arg.annotation().isPresent()) {
        loadStr(f.span(), unit().mangle(arg.name()));
        argumentAnnotation(f.span(), arg.annotation().get());
        count++;
      }
    }
    if (f.returns().isPresent()) {
      loadStr(f.span(), "return");
      argumentAnnotation(f.span(), f.returns().get());
      count++;
    }
    if (count > 0) {
      emit(f.span(), Op.BUILD_TUPLE, count * 2);
    }
    return count > 0;
  }

  private void argumentAnnotation(Span place, Expr annotation) {
    if (!gen.annotationsAreText() && annotation instanceof Expr.Starred(var _, Expr value, var _)) {
      visit(value);
      emit(place, Op.UNPACK_SEQUENCE, 1);
    } else {
      annotation(annotation);
    }
  }

  /** Pushes an annotation, or its text under {@code from __future__ import annotations}. */
  void annotation(Expr annotation) {
    if (gen.annotationsAreText()) {
      loadStr(
          annotation.span(),
          new Unparser(gen.folding(), Rules.PYTHON_3_12, _ -> {}).unparse(annotation));
    } else {
      visit(annotation);
    }
  }
}
