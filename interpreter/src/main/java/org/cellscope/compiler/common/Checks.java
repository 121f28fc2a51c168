package org.cellscope.compiler.common;

import java.util.List;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.symtable.FutureImports;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;

/** What the grammar allows and CPython's compiler refuses. All checks throw PythonSyntaxError. */
public final class Checks {
  private static final int MOST_BEFORE_STAR = 1 << 8;
  private static final int MOST_BEHIND_STAR = Integer.MAX_VALUE >> 8;

  private final SourceFile source;

  Checks(SourceFile source) {
    this.source = source;
  }

  PythonSyntaxError error(Span place, String message) {
    return new PythonSyntaxError(PythonSyntaxError.Kind.SYNTAX_ERROR, message, source, place);
  }

  /** Refuses to bind {@code __debug__}. */
  public void binding(Span place, String name, Expr.Context context) {
    if (name.equals("__debug__") && context != Expr.Context.LOAD) {
      throw error(
          place,
          context == Expr.Context.STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
    }
  }

  /** Refuses keyword arguments that are given twice. */
  public void keywords(List<Keyword> keywords) {
    for (int i = 0; i < keywords.size(); i++) {
      Keyword keyword = keywords.get(i);
      if (keyword.name().isEmpty()) {
        continue;
      }
      String name = keyword.name().get();
      binding(keyword.span(), name, Expr.Context.STORE);
      for (Keyword later : keywords.subList(i + 1, keywords.size())) {
        if (later.name().equals(keyword.name())) {
          throw error(later.span(), "keyword argument repeated: " + name);
        }
      }
    }
  }

  /** Refuses {@code await} where nothing can wait. */
  public void await(Expr.Await e, CodeUnit unit) {
    if (!unit.scope().kind().isFunctionLike()) {
      throw error(e.span(), "'await' outside function");
    }
    if (unit.kind() != UnitKind.ASYNC_FUNCTION && unit.kind() != UnitKind.COMPREHENSION) {
      throw error(e.span(), "'await' outside async function");
    }
  }

  /** Refuses {@code yield} outside of functions. */
  public void yield(Expr.Yield e, CodeUnit unit) {
    inFunction(e, unit);
  }

  /** Refuses {@code yield from} outside of functions and in coroutines (PEP 525). */
  public void yieldFrom(Expr.YieldFrom e, CodeUnit unit) {
    inFunction(e, unit);
    if (unit.kind() == UnitKind.ASYNC_FUNCTION) {
      throw error(e.span(), "'yield from' inside async function");
    }
  }

  private void inFunction(Expr e, CodeUnit unit) {
    if (!unit.scope().kind().isFunctionLike()) {
      throw error(e.span(), "'yield' outside function");
    }
  }

  /** Refuses a future import behind other statements (PEP 236). */
  public void futureImport(Stmt.ImportFrom s, boolean isLeading) {
    if (FutureImports.isFuture(s) && !isLeading) {
      throw error(s.span(), "from __future__ imports must occur at the beginning of the file");
    }
  }

  /** Why a starred expression may not stand alone. */
  public PythonSyntaxError starred(Expr.Starred e) {
    return error(
        e.span(),
        e.context() == Expr.Context.STORE
            ? "starred assignment target must be in a list or tuple"
            : "can't use starred expression here");
  }

  /**
   * Refuses targets with two stars, or with too many beside the star (PEP 3132).
   *
   * @param star the index of a starred target
   */
  public void starredTarget(Span place, List<Expr> targets, int star) {
    if (targets.subList(0, star).stream().anyMatch(Expr.Starred.class::isInstance)) {
      throw error(place, "multiple starred expressions in assignment");
    }
    if (star >= MOST_BEFORE_STAR || targets.size() - star - 1 >= MOST_BEHIND_STAR) {
      throw error(place, "too many expressions in star-unpacking assignment");
    }
  }
}
