package org.cellscope.session;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.symtable.BlockKind;
import org.cellscope.symtable.Scope;
import org.cellscope.symtable.Symbol;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;

/** Module {@code _symtable}, on which {@code symtable} is built: the blocks of a text as tuples. */
final class SymtableModule {
  private SymtableModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_symtable");
    module.function("symtable", "source, filename, mode, /", SymtableModule::table);
    return module;
  }

  private static PyObject table(Runtime rt, ModuleObject module, Args args) {
    String text = args.get(0).toString();
    String filename = args.get(1).toString();
    return describe(PythonTexts.symbols(rt, text, filename, args.get(2).toString()).root());
  }

  /** {@code (kind, name, line, nested, {name: flags}, parameters, blocks)}. */
  private static TupleObject describe(Scope scope) {
    DictObject symbols = new DictObject();
    for (Symbol symbol : scope.symbols()) {
      symbols.put(symbol.name(), IntObject.of(number(symbol)));
    }
    List<PyObject> names = scope.parameters().stream().<PyObject>map(StrObject::of).toList();
    List<PyObject> blocks =
        scope.children().stream().<PyObject>map(SymtableModule::describe).toList();
    long line = scope.kind() == BlockKind.MODULE ? 0 : scope.span().line();
    return TupleObject.of(
        List.of(
            StrObject.of(kind(scope.kind())),
            StrObject.of(scope.name()),
            IntObject.of(line),
            BoolObject.of(scope.isNested()),
            symbols,
            new ListObject(names),
            new ListObject(blocks)));
  }

  private static String kind(BlockKind kind) {
    return switch (kind) {
      case MODULE -> "module";
      case CLASS -> "class";
      case FUNCTION -> "function";
      case ANNOTATION -> "annotation";
      case TYPE_VAR_BOUND -> "TypeVar bound";
      case TYPE_ALIAS -> "type alias";
      case TYPE_PARAMETERS -> "type parameter";
    };
  }

  /** The flags and, from the twelfth bit on, the scope, numbered as CPython does. */
  private static long number(Symbol symbol) {
    long number = scope(symbol.kind()) << 12;
    for (SymbolFlag flag : symbol.flags()) {
      number |= 1L << bit(flag);
    }
    return number;
  }

  private static long scope(SymbolKind kind) {
    return switch (kind) {
      case LOCAL -> 1;
      case GLOBAL_EXPLICIT -> 2;
      case GLOBAL_IMPLICIT -> 3;
      case FREE -> 4;
      case CELL -> 5;
    };
  }

  private static int bit(SymbolFlag flag) {
    return switch (flag) {
      case GLOBAL -> 0;
      case ASSIGNED -> 1;
      case PARAMETER -> 2;
      case NONLOCAL -> 3;
      case REFERENCED -> 4;
      case FREE_IN_CLASS -> 6;
      case IMPORTED -> 7;
      case ANNOTATED -> 8;
      case ITERATION_VARIABLE -> 9;
      case TYPE_PARAMETER -> 10;
      case COMPREHENSION_CELL -> 11;
    };
  }
}
