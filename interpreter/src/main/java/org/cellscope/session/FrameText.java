package org.cellscope.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Stmt;

/**
 * Compiles a text as if it stood in a function whose variables have some names: it becomes the body
 * of a function nested there, so that the variables are free in it and in whatever is nested in it
 * (PEP 227). Statements may assign to them.
 *
 * <p>The text must compile by itself.
 */
final class FrameText {
  /** Where the text says it comes from. */
  static final String NAME = "<console>";

  private static final String BODY = "<module>";
  private static final String QUALIFIER = ".<locals>." + BODY + ".<locals>.";

  private final SourceFile source;
  private final Module.Mode mode;
  private final Set<String> names;
  private boolean hasValue;

  /**
   * Prepares a text.
   *
   * @param mode {@code EVAL}, or {@code SINGLE} for statements
   * @param names the variables of the function
   */
  FrameText(String text, Module.Mode mode, Set<String> names) {
    this.source = new SourceFile(NAME, text);
    this.mode = mode;
    this.names = names;
  }

  /**
   * The code of the body: it returns the value of the expression, or of the last statement if that
   * is one.
   *
   * @throws PythonSyntaxError when the text fits no function with these variables
   */
  CodeObject compile() {
    List<Stmt> parsed = Parser.parse(source, mode).body();
    Span span = parsed.getFirst().span();
    Stmt body = function(span, BODY, Set.of(), body(span, parsed));
    Stmt around = function(span, "<frame>", names, List.of(body));
    Module module = new Module(source, List.of(around), Module.Mode.EXEC);
    CodeObject whole =
        Compiler.compile(module, SymbolTable.of(module), PythonVersion.V3_12, new ArrayList<>());
    return renamed(nested(nested(whole)), BODY);
  }

  private List<Stmt> body(Span span, List<Stmt> parsed) {
    List<Stmt> body = new ArrayList<>();
    if (!names.isEmpty() && (mode == Module.Mode.SINGLE || source.text().contains(":="))) {
      body.add(new Stmt.Nonlocal(span, List.copyOf(names)));
    }
    body.addAll(parsed);
    if (body.getLast() instanceof Stmt.Expression(Span place, var value)) {
      hasValue = true;
      body.set(body.size() - 1, new Stmt.Return(place, Optional.of(value)));
    }
    return body;
  }

  /** Whether the text that was compiled ends with an expression. */
  boolean hasValue() {
    return hasValue;
  }

  private static Stmt function(Span span, String name, Set<String> parameters, List<Stmt> body) {
    List<Arg> args =
        parameters.stream().map(each -> new Arg(span, each, Optional.empty())).toList();
    Arguments arguments =
        new Arguments(
            List.of(), args, Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    return new Stmt.FunctionDef(
        span, name, List.of(), arguments, body, List.of(), Optional.empty(), false);
  }

  private static CodeObject nested(CodeObject code) {
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject inner)) {
        return inner;
      }
    }
    throw new IllegalStateException("no nested code in " + code);
  }

  /** Takes the two functions around the text out of the qualified names. */
  private static CodeObject renamed(CodeObject code, String qualname) {
    List<Constant> constants = new ArrayList<>();
    for (Constant constant : code.constants()) {
      constants.add(
          constant instanceof Constant.Code(CodeObject inner)
              ? new Constant.Code(renamed(inner, inside(inner.qualname())))
              : constant);
    }
    return new CodeObject(
        code.version(),
        code.name(),
        qualname,
        code.filename(),
        code.firstLine(),
        code.flags(),
        code.argCount(),
        code.posOnlyArgCount(),
        code.kwOnlyArgCount(),
        code.stackSize(),
        code.varnames(),
        code.cellvars(),
        code.freevars(),
        code.names(),
        constants,
        code.bytecode(),
        code.positions(),
        code.exceptionTable());
  }

  private static String inside(String qualname) {
    int at = qualname.indexOf(QUALIFIER);
    return at < 0 ? qualname : qualname.substring(at + QUALIFIER.length());
  }

  /** The names that can be variables of a function, in order. */
  static Set<String> identifiers(List<String> names) {
    Set<String> all = new HashSet<>();
    for (String name : names) {
      if (!name.startsWith(".")) {
        all.add(name);
      }
    }
    return all;
  }
}
