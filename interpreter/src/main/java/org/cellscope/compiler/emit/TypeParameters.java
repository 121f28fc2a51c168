package org.cellscope.compiler.emit;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Node;
import org.cellscope.syntax.Stmt;
import org.cellscope.syntax.TypeParam;

/** Type parameters and type aliases (PEP 695). */
final class TypeParameters extends Part {
  TypeParameters(Generator gen) {
    super(gen);
  }

  /** Begins the function that makes the type parameters of something generic. */
  void enter(Node owner, String name, int firstLine) {
    gen.enter(
        UnitKind.TYPE_PARAMETERS,
        "<generic parameters of " + name + ">",
        gen.typeParameterScopeOf(owner),
        firstLine);
  }

  /** Makes the type parameters, binds their names and pushes the tuple of them. */
  void make(List<TypeParam> params) {
    for (TypeParam param : params) {
      Span place = param.span();
      loadStr(place, param.name());
      switch (param) {
        case TypeParam.TypeVar variable -> typeVariable(variable);
        case TypeParam.TypeVarTuple p -> emit(place, Op.CALL_INTRINSIC_1, Intrinsic.TYPEVARTUPLE);
        case TypeParam.ParamSpec p -> emit(place, Op.CALL_INTRINSIC_1, Intrinsic.PARAMSPEC);
      }
      emit(place, Op.COPY, 1);
      gen.names().store(place, param.name());
    }
    emit(params.getFirst().span(), Op.BUILD_TUPLE, params.size());
  }

  private void typeVariable(TypeParam.TypeVar variable) {
    Span place = variable.span();
    if (variable.bound().isEmpty()) {
      emit(place, Op.CALL_INTRINSIC_1, Intrinsic.TYPEVAR);
      return;
    }
    Expr bound = variable.bound().get();
    gen.enter(
        UnitKind.TYPE_PARAMETERS, variable.name(), gen.scopeOf(variable), bound.span().line());
    visit(bound);
    emit(place, Op.RETURN_VALUE);
    gen.functions().makeClosure(place, gen.exit(true), 0);
    emit(
        place,
        Op.CALL_INTRINSIC_2,
        bound instanceof Expr.Tuple
            ? Intrinsic.TYPEVAR_WITH_CONSTRAINTS
            : Intrinsic.TYPEVAR_WITH_BOUND);
  }

  /** Makes and calls the function that makes the type parameters, on a NULL. */
  void callWithoutArguments(Span place, CodeObject code) {
    gen.functions().makeClosure(place, code, 0);
    emit(place, Op.CALL, 0);
  }

  void alias(Stmt.TypeAlias t) {
    Span place = t.span();
    String name = t.name().id();
    boolean generic = !t.typeParams().isEmpty();
    if (generic) {
      emit(place, Op.PUSH_NULL);
      enter(t, name, place.line());
      loadStr(place, name);
      make(t.typeParams());
    } else {
      loadStr(place, name);
      loadNone(place);
    }
    gen.enter(UnitKind.FUNCTION, name, gen.scopeOf(t), place.line());
    unit().constant(Constant.Singleton.NONE);
    visit(t.value());
    emit(place, Op.RETURN_VALUE);
    gen.functions().makeClosure(place, gen.exit(false), 0);
    emit(place, Op.BUILD_TUPLE, 3);
    emit(place, Op.CALL_INTRINSIC_1, Intrinsic.TYPEALIAS);
    if (generic) {
      callWithoutArguments(place, gen.exit(false));
    }
    gen.names().store(place, name);
  }
}
