package org.cellscope.syntax;

import java.util.Optional;
import org.cellscope.source.Span;

/** A type parameter (PEP 695). */
public sealed interface TypeParam extends Node {
  String name();

  record TypeVar(Span span, String name, Optional<Expr> bound) implements TypeParam {}

  record ParamSpec(Span span, String name) implements TypeParam {}

  record TypeVarTuple(Span span, String name) implements TypeParam {}
}
