package org.cellscope.compiler.emit;

import org.cellscope.compiler.common.UnitKind;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Expr;

/** Reads, writes and deletes names where the symbol table says that they live. */
final class Names extends Part {
  Names(Generator gen) {
    super(gen);
  }

  void load(Span place, String name) {
    access(place, name, Expr.Context.LOAD);
  }

  void store(Span place, String name) {
    access(place, name, Expr.Context.STORE);
  }

  void delete(Span place, String name) {
    access(place, name, Expr.Context.DEL);
  }

  void access(Span place, String name, Expr.Context context) {
    gen.checks().binding(place, name, context);
    String mangled = unit().mangle(name);
    SymbolKind kind = unit().kindOf(mangled).orElse(null);
    boolean functionLike = unit().scope().kind().isFunctionLike();
    if (kind == null) {
      byName(place, mangled, context);
      return;
    }
    switch (kind) {
      case FREE, CELL -> deref(place, mangled, kind, context);
      case LOCAL -> {
        if (functionLike || unit().isHiddenFast(mangled)) {
          fast(place, mangled, context);
        } else {
          byName(place, mangled, context);
        }
      }
      case GLOBAL_IMPLICIT -> {
        if (functionLike) {
          global(place, mangled, context, true);
        } else {
          byName(place, mangled, context);
        }
      }
      case GLOBAL_EXPLICIT -> global(place, mangled, context, false);
    }
  }

  private void fast(Span place, String mangled, Expr.Context context) {
    Op op =
        switch (context) {
          case LOAD -> Op.LOAD_FAST;
          case STORE -> Op.STORE_FAST;
          case DEL -> Op.DELETE_FAST;
        };
    emit(place, op, unit().varnames().indexOf(mangled));
  }

  private void byName(Span place, String mangled, Expr.Context context) {
    boolean inlinedInClass =
        unit().scope().kind() == BlockKind.CLASS && unit().inlinedComprehensions > 0;
    if (inlinedInClass && context == Expr.Context.LOAD) {
      emit(place, Op.LOAD_GLOBAL, unit().names().indexOf(mangled) << 1);
      return;
    }
    Op op =
        switch (context) {
          case LOAD -> Op.LOAD_NAME;
          case STORE -> Op.STORE_NAME;
          case DEL -> Op.DELETE_NAME;
        };
    emit(place, op, unit().names().indexOf(mangled));
  }

  private void global(Span place, String mangled, Expr.Context context, boolean implicit) {
    switch (context) {
      case LOAD -> {
        if (implicit && unit().scope().canSeeClassScope()) {
          emit(place, Op.LOAD_DEREF, cell("__classdict__", SymbolKind.FREE));
          emit(place, Op.LOAD_FROM_DICT_OR_GLOBALS, unit().names().indexOf(mangled));
        } else {
          emit(place, Op.LOAD_GLOBAL, unit().names().indexOf(mangled) << 1);
        }
      }
      case STORE -> emit(place, Op.STORE_GLOBAL, unit().names().indexOf(mangled));
      case DEL -> emit(place, Op.DELETE_GLOBAL, unit().names().indexOf(mangled));
    }
  }

  private void deref(Span place, String mangled, SymbolKind kind, Expr.Context context) {
    int cell = cell(mangled, kind);
    switch (context) {
      case LOAD -> {
        if (unit().scope().kind() == BlockKind.CLASS && unit().inlinedComprehensions == 0) {
          emit(place, Op.LOAD_LOCALS);
          emit(place, Op.LOAD_FROM_DICT_OR_DEREF, cell);
        } else if (unit().scope().canSeeClassScope()) {
          emit(place, Op.LOAD_DEREF, cell("__classdict__", SymbolKind.FREE));
          emit(place, Op.LOAD_FROM_DICT_OR_DEREF, cell);
        } else {
          emit(place, Op.LOAD_DEREF, cell);
        }
      }
      case STORE -> emit(place, Op.STORE_DEREF, cell);
      case DEL -> emit(place, Op.DELETE_DEREF, cell);
    }
  }

  /**
   * The number of a cell before the slots are laid out: the cells the code makes, then those it
   * gets.
   */
  int cell(String mangled, SymbolKind kind) {
    return kind == SymbolKind.CELL
        ? unit().cellvars().indexOf(mangled)
        : unit().cellvars().names().size() + unit().freevars().indexOf(mangled);
  }

  /** The number of the cell that a nested code object takes along. */
  int closureCell(String name) {
    boolean implicit = name.equals("__class__") || name.equals("__classdict__");
    if (implicit && unit().kind() == UnitKind.CLASS) {
      return cell(name, SymbolKind.CELL);
    }
    return cell(name, unit().kindOf(name).orElse(SymbolKind.FREE));
  }
}
