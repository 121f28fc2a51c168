package org.cellscope.compiler.emit;

import java.util.List;
import java.util.Optional;
import org.cellscope.compiler.common.Declarations;
import org.cellscope.compiler.flow.Op;
import org.cellscope.source.Span;
import org.cellscope.symtable.SymbolFlag;
import org.cellscope.symtable.SymbolKind;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;

/** Calls, method calls and {@code super()}. */
final class Calls extends Part {
  Calls(Generator gen) {
    super(gen);
  }

  void call(Expr.Call e) {
    gen.checks().keywords(e.keywords());
    if (e.function() instanceof Expr.Attribute method
        && method.context() == Expr.Context.LOAD
        && isMethodCall(e, method)) {
      methodCall(e, method);
      return;
    }
    gen.literalWarnings().checkCalled(e.function());
    emit(e.function().span(), Op.PUSH_NULL);
    visit(e.function());
    arguments(e.span(), 0, e.args(), e.keywords());
  }

  /** Whether no bound method object is needed: simple arguments, and not a module's function. */
  private boolean isMethodCall(Expr.Call e, Expr.Attribute method) {
    int keywords = e.keywords().size();
    int size = e.args().size() + keywords + (keywords == 0 ? 0 : 1);
    return !isImported(method.value())
        && size < STACK_USE_GUIDELINE
        && e.args().stream().noneMatch(Expr.Starred.class::isInstance)
        && e.keywords().stream().allMatch(keyword -> keyword.name().isPresent());
  }

  private boolean isImported(Expr value) {
    return value instanceof Expr.Name name
        && !(unit().parent() == null && unit().isIsolated(name.id()))
        && gen.moduleScope()
            .symbol(name.id())
            .filter(symbol -> symbol.is(SymbolFlag.IMPORTED))
            .isPresent();
  }

  private void methodCall(Expr.Call e, Expr.Attribute method) {
    Span place = method.span();
    Optional<Expr.Call> superCall = superCall(method);
    if (superCall.isPresent()) {
      loadSuperArguments(superCall.get());
      emit(place, Op.LOAD_SUPER_ATTR, superArg(superCall.get(), method) | 1);
      place = atAttributeName(place, method);
      emit(place, Op.NOP);
    } else {
      visit(method.value());
      place = atAttributeName(place, method);
      gen.expressions().loadMethod(place, method.attr());
    }
    visitAll(e.args());
    if (!e.keywords().isEmpty()) {
      keywordValues(e.keywords());
      keywordNames(place, e.keywords());
    }
    emit(atAttributeName(e.span(), method), Op.CALL, e.args().size() + e.keywords().size());
  }

  /** Moves the start of a place to the name of an attribute that is on a later line. */
  static Span atAttributeName(Span place, Expr.Attribute attribute) {
    int line = attribute.span().endLine();
    if (place.line() == line) {
      return place;
    }
    int length = attribute.attr().codePointCount(0, attribute.attr().length());
    int endLine = Math.max(line, place.endLine());
    if (length > attribute.span().endColumn()) {
      return new Span(line, -1, endLine, -1);
    }
    return new Span(line, attribute.span().endColumn() - length, endLine, place.endColumn());
  }

  boolean loadSuperAttribute(Expr.Attribute e) {
    Optional<Expr.Call> superCall = superCall(e);
    if (superCall.isEmpty()) {
      return false;
    }
    loadSuperArguments(superCall.get());
    emit(e.span(), Op.LOAD_SUPER_ATTR, superArg(superCall.get(), e));
    emit(atAttributeName(e.span(), e), Op.NOP);
    return true;
  }

  /** The name's number, and as a bit whether super has arguments. */
  private int superArg(Expr.Call superCall, Expr.Attribute attribute) {
    int name = unit().names().indexOf(unit().mangle(attribute.attr()));
    return name << 2 | (superCall.args().isEmpty() ? 0 : 2);
  }

  /** The call of the built-in super below an attribute, if it can be left out. */
  private Optional<Expr.Call> superCall(Expr.Attribute e) {
    if (!(e.value() instanceof Expr.Call call)
        || !(call.function() instanceof Expr.Name name)
        || !name.id().equals("super")
        || e.attr().equals("__class__")
        || !call.keywords().isEmpty()
        || !isBuiltInSuper()) {
      return Optional.empty();
    }
    boolean starred = call.args().stream().anyMatch(Expr.Starred.class::isInstance);
    boolean fits =
        switch (call.args().size()) {
          case 0 ->
              unit().argCount() + unit().posOnlyArgCount() > 0
                  && unit().kindOf("__class__").filter(SymbolKind.FREE::equals).isPresent();
          case 2 -> !starred;
          default -> false;
        };
    return fits ? Optional.of(call) : Optional.empty();
  }

  private boolean isBuiltInSuper() {
    return unit().kindOf("super").filter(SymbolKind.GLOBAL_IMPLICIT::equals).isPresent()
        && gen.moduleScope().symbol("super").isEmpty();
  }

  private void loadSuperArguments(Expr.Call call) {
    gen.names().load(call.function().span(), "super");
    if (call.args().isEmpty()) {
      gen.names().load(call.span(), "__class__");
      gen.names().load(call.span(), unit().varnames().names().getFirst());
    } else {
      visitAll(call.args());
    }
  }

  /**
   * Pushes arguments and calls.
   *
   * @param pushed how many arguments are on the stack already
   */
  void arguments(Span place, int pushed, List<Expr> args, List<Keyword> keywords) {
    gen.checks().keywords(keywords);
    boolean big = args.size() + keywords.size() * 2 > STACK_USE_GUIDELINE;
    boolean starred = args.stream().anyMatch(Expr.Starred.class::isInstance);
    boolean unpacks = keywords.stream().anyMatch(keyword -> keyword.name().isEmpty());
    if (big || starred || unpacks) {
      unpackedArguments(place, pushed, args, keywords);
      return;
    }
    visitAll(args);
    if (!keywords.isEmpty()) {
      keywordValues(keywords);
      keywordNames(place, keywords);
    }
    emit(place, Op.CALL, pushed + args.size() + keywords.size());
  }

  private void keywordValues(List<Keyword> keywords) {
    keywords.forEach(keyword -> visit(keyword.value()));
  }

  private void keywordNames(Span place, List<Keyword> keywords) {
    emit(place, Op.KW_NAMES, unit().constant(Declarations.names(keywords)));
  }

  private void unpackedArguments(Span place, int pushed, List<Expr> args, List<Keyword> keywords) {
    if (pushed == 0
        && args.size() == 1
        && args.getFirst() instanceof Expr.Starred(var _, Expr value, var _)) {
      visit(value);
    } else {
      gen.displays().build(place, args, pushed, Displays.Kind.TUPLE);
    }
    boolean hasDict = false;
    int pending = 0;
    for (int i = 0; i < keywords.size(); i++) {
      if (keywords.get(i).name().isPresent()) {
        pending++;
        continue;
      }
      hasDict = mergeKeywords(place, keywords.subList(i - pending, i), hasDict);
      pending = 0;
      if (!hasDict) {
        emit(place, Op.BUILD_MAP, 0);
        hasDict = true;
      }
      visit(keywords.get(i).value());
      emit(place, Op.DICT_MERGE, 1);
    }
    int size = keywords.size();
    mergeKeywords(place, keywords.subList(size - pending, size), hasDict);
    emit(place, Op.CALL_FUNCTION_EX, keywords.isEmpty() ? 0 : 1);
  }

  private boolean mergeKeywords(Span place, List<Keyword> keywords, boolean hasDict) {
    if (keywords.isEmpty()) {
      return hasDict;
    }
    keywordDict(place, keywords);
    if (hasDict) {
      emit(place, Op.DICT_MERGE, 1);
    }
    return true;
  }

  private void keywordDict(Span place, List<Keyword> keywords) {
    int size = keywords.size();
    boolean big = size * 2 > STACK_USE_GUIDELINE;
    if (size > 1 && !big) {
      keywordValues(keywords);
      loadConst(place, Declarations.names(keywords));
      emit(place, Op.BUILD_CONST_KEY_MAP, size);
      return;
    }
    if (big) {
      emit(NOWHERE, Op.BUILD_MAP, 0);
    }
    for (Keyword keyword : keywords) {
      loadStr(place, keyword.name().orElseThrow());
      visit(keyword.value());
      if (big) {
        emit(NOWHERE, Op.MAP_ADD, 1);
      }
    }
    if (!big) {
      emit(place, Op.BUILD_MAP, size);
    }
  }
}
