package org.cellscope.compiler.py38;

import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.compiler.common.CodeUnit;
import org.cellscope.compiler.common.UnitKind;
import org.cellscope.source.Span;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Expr;

/** Reads, writes and deletes names where the symbol table says that they live. */
final class Names extends Part {
  Names(Generator gen) {
    super(gen);
  }

  void load(String name) {
    access(body().place(), name, Expr.Context.LOAD);
  }

  void store(String name) {
    access(body().place(), name, Expr.Context.STORE);
  }

  void delete(String name) {
    access(body().place(), name, Expr.Context.DEL);
  }

  void access(Span place, String name, Expr.Context context) {
    if (context == Expr.Context.DEL && name.equals("__debug__")) {
      // Folding takes the name for its value whatever is done with it.
      loadConst(Constant.Singleton.TRUE);
      return;
    }
    if (context == Expr.Context.STORE) {
      gen.checks().binding(place, name, context);
    }
    String mangled = body().mangle(name);
    SymbolKind kind = body().kindOf(mangled).orElse(null);
    boolean function = body().scope().kind().isFunctionLike();
    if (kind == null) {
      byName(mangled, context);
      return;
    }
    switch (kind) {
      case FREE, CELL -> deref(mangled, kind, context);
      case LOCAL -> {
        if (!function) {
          // Names get their numbers even in code that is not written.
          byName(mangled, context);
        } else if (!gen.isSilent()) {
          emit(fast(context), body().varnames().indexOf(mangled));
        }
      }
      case GLOBAL_IMPLICIT -> {
        if (function) {
          emit(global(context), body().names().indexOf(mangled));
        } else {
          byName(mangled, context);
        }
      }
      case GLOBAL_EXPLICIT -> emit(global(context), body().names().indexOf(mangled));
    }
  }

  private void byName(String mangled, Expr.Context context) {
    Opcode38 op =
        switch (context) {
          case LOAD -> Opcode38.LOAD_NAME;
          case STORE -> Opcode38.STORE_NAME;
          case DEL -> Opcode38.DELETE_NAME;
        };
    emit(op, body().names().indexOf(mangled));
  }

  private static Opcode38 fast(Expr.Context context) {
    return switch (context) {
      case LOAD -> Opcode38.LOAD_FAST;
      case STORE -> Opcode38.STORE_FAST;
      case DEL -> Opcode38.DELETE_FAST;
    };
  }

  private static Opcode38 global(Expr.Context context) {
    return switch (context) {
      case LOAD -> Opcode38.LOAD_GLOBAL;
      case STORE -> Opcode38.STORE_GLOBAL;
      case DEL -> Opcode38.DELETE_GLOBAL;
    };
  }

  private void deref(String mangled, SymbolKind kind, Expr.Context context) {
    boolean inClass = body().scope().kind() == BlockKind.CLASS;
    Opcode38 op =
        switch (context) {
          case LOAD -> inClass ? Opcode38.LOAD_CLASSDEREF : Opcode38.LOAD_DEREF;
          case STORE -> Opcode38.STORE_DEREF;
          case DEL -> Opcode38.DELETE_DEREF;
        };
    emit(op, cell(mangled, kind));
  }

  /** The number of a cell: the cells the code makes, then those it gets. */
  private int cell(String mangled, SymbolKind kind) {
    CodeUnit body = body();
    return kind == SymbolKind.CELL
        ? body.cellvars().indexOf(mangled)
        : body.cellvars().names().size() + body.freevars().indexOf(mangled);
  }

  /** The number of the cell that a nested code object takes along. */
  int closureCell(String name) {
    if (name.equals("__class__") && body().kind() == UnitKind.CLASS) {
      return cell(name, SymbolKind.CELL);
    }
    SymbolKind kind = body().kindOf(name).orElse(SymbolKind.FREE);
    return cell(name, kind == SymbolKind.CELL ? kind : SymbolKind.FREE);
  }
}
