package org.cellscope.compiler.emit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ConstantRepr;
import org.cellscope.compiler.flow.Label;
import org.cellscope.compiler.flow.Op;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.source.Span;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.MatchCase;
import org.cellscope.syntax.Operator;
import org.cellscope.syntax.Pattern;
import org.cellscope.syntax.Stmt;

/**
 * Match statements (PEP 634).
 *
 * <p>While a pattern is matched, what it captures waits on the stack below the subject and what is
 * still to be matched; the names are only bound when the whole pattern has matched. A failure
 * therefore has to pop as many values as are there at that point: {@code failures} has a label for
 * each number.
 */
final class Patterns extends Part {
  private static final int EQUAL = 2 << 4 | 8;
  private static final int GREATER_OR_EQUAL = 5 << 4 | 12;

  private List<String> stores = new ArrayList<>();
  private List<Label> failures = new ArrayList<>();
  private int onTop;
  private boolean allowIrrefutable;

  Patterns(Generator gen) {
    super(gen);
  }

  void match(Stmt.Match s) {
    // A case's body may contain another match statement.
    List<String> outerStores = stores;
    List<Label> outerFailures = failures;
    int outerOnTop = onTop;
    boolean outerAllow = allowIrrefutable;
    visit(s.subject());
    Label end = new Label();
    List<MatchCase> cases = s.cases();
    MatchCase last = cases.getLast();
    boolean hasDefault = cases.size() > 1 && isWildcard(last.pattern());
    int tested = hasDefault ? cases.size() - 1 : cases.size();
    for (int i = 0; i < tested; i++) {
      testedCase(cases.get(i), i == tested - 1, i == cases.size() - 1, end);
    }
    if (hasDefault) {
      defaultCase(last, end);
    }
    mark(end);
    stores = outerStores;
    failures = outerFailures;
    onTop = outerOnTop;
    allowIrrefutable = outerAllow;
  }

  private void testedCase(MatchCase matchCase, boolean lastTested, boolean last, Label end) {
    Span place = matchCase.pattern().span();
    if (!lastTested) {
      emit(place, Op.COPY, 1);
    }
    stores = new ArrayList<>();
    failures = new ArrayList<>();
    onTop = 0;
    allowIrrefutable = matchCase.guard().isPresent() || last;
    pattern(matchCase.pattern());
    for (String name : stores) {
      gen.names().store(place, name);
    }
    if (matchCase.guard().isPresent()) {
      gen.conditions().jumpIf(matchCase.guard().get(), failure(0), false);
    }
    if (!lastTested) {
      emit(place, Op.POP_TOP);
    }
    List<Label> ownFailures = failures;
    body(matchCase.body());
    failures = ownFailures;
    jump(NOWHERE, Op.JUMP, end);
    markFailures(place);
  }

  private void defaultCase(MatchCase matchCase, Label end) {
    emit(matchCase.pattern().span(), Op.NOP);
    matchCase.guard().ifPresent(guard -> gen.conditions().jumpIf(guard, end, false));
    body(matchCase.body());
  }

  private static boolean isWildcard(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs p && p.name().isEmpty();
  }

  private static boolean isStarWildcard(Pattern pattern) {
    return pattern instanceof Pattern.MatchStar p && p.name().isEmpty();
  }

  /** The label for a failure with some values to pop. */
  private Label failure(int pops) {
    while (failures.size() <= pops) {
      failures.add(new Label());
    }
    return failures.get(pops);
  }

  private void fail(Span place, Op op) {
    jump(place, op, failure(onTop + stores.size()));
  }

  private void markFailures(Span place) {
    for (int pops = failures.size() - 1; pops > 0; pops--) {
      mark(failures.get(pops));
      emit(place, Op.POP_TOP);
    }
    if (!failures.isEmpty()) {
      mark(failures.getFirst());
    }
    failures = new ArrayList<>();
  }

  private void pattern(Pattern pattern) {
    gen.descend(pattern.span());
    switch (pattern) {
      case Pattern.MatchValue p -> value(p);
      case Pattern.MatchSingleton p -> {
        loadConst(p.span(), Folding.of(p.value()));
        emit(p.span(), Op.IS_OP, 0);
        fail(p.span(), Op.POP_JUMP_IF_FALSE);
      }
      case Pattern.MatchSequence p -> sequence(p);
      case Pattern.MatchMapping p -> mapping(p);
      case Pattern.MatchClass p -> classPattern(p);
      case Pattern.MatchStar p -> capture(p.span(), p.name());
      case Pattern.MatchAs p -> as(p);
      case Pattern.MatchOr p -> or(p);
    }
    gen.ascend();
  }

  private void subpattern(Pattern pattern) {
    boolean outer = allowIrrefutable;
    allowIrrefutable = true;
    pattern(pattern);
    allowIrrefutable = outer;
  }

  private void value(Pattern.MatchValue p) {
    boolean literal =
        gen.folding().constant(p.value()).isPresent() || p.value() instanceof Expr.Attribute;
    if (!literal) {
      throw error(p.span(), "patterns may only match literals and attribute lookups");
    }
    visit(p.value());
    emit(p.span(), Op.COMPARE_OP, EQUAL);
    fail(p.span(), Op.POP_JUMP_IF_FALSE);
  }

  private void as(Pattern.MatchAs p) {
    if (p.pattern().isEmpty()) {
      if (!allowIrrefutable) {
        throw error(
            p.span(),
            p.name().map(name -> "name capture '" + name + "'").orElse("wildcard")
                + " makes remaining patterns unreachable");
      }
      capture(p.span(), p.name());
      return;
    }
    onTop++;
    emit(p.span(), Op.COPY, 1);
    pattern(p.pattern().get());
    onTop--;
    capture(p.span(), p.name());
  }

  private void capture(Span place, Optional<String> name) {
    if (name.isEmpty()) {
      emit(place, Op.POP_TOP);
      return;
    }
    gen.checks().binding(place, name.get(), Expr.Context.STORE);
    checkNew(place, name.get());
    rotate(place, onTop + stores.size() + 1);
    stores.add(name.get());
  }

  private void checkNew(Span place, String name) {
    if (stores.contains(name)) {
      throw error(place, "multiple assignments to name '" + name + "' in pattern");
    }
  }

  /** Moves the topmost value below others. */
  private void rotate(Span place, int count) {
    for (int i = count; i > 1; i--) {
      emit(place, Op.SWAP, i);
    }
  }

  private void loadInt(Span place, int value) {
    loadConst(place, new Constant.Int(BigInteger.valueOf(value)));
  }

  private void checkLength(Span place, int length, int comparison) {
    emit(place, Op.GET_LEN);
    loadInt(place, length);
    emit(place, Op.COMPARE_OP, comparison);
    fail(place, Op.POP_JUMP_IF_FALSE);
  }

  private void sequence(Pattern.MatchSequence p) {
    Span place = p.span();
    List<Pattern> patterns = p.patterns();
    int star = -1;
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar) {
        if (star >= 0) {
          throw error(place, "multiple starred names in sequence pattern");
        }
        star = i;
      }
    }
    onTop++;
    emit(place, Op.MATCH_SEQUENCE);
    fail(place, Op.POP_JUMP_IF_FALSE);
    if (star < 0) {
      checkLength(place, patterns.size(), EQUAL);
    } else if (patterns.size() > 1) {
      checkLength(place, patterns.size() - 1, GREATER_OR_EQUAL);
    }
    onTop--;
    if (patterns.stream().allMatch(each -> isWildcard(each) || isStarWildcard(each))) {
      emit(place, Op.POP_TOP);
    } else if (star >= 0 && isStarWildcard(patterns.get(star))) {
      items(place, patterns, star);
    } else {
      unpack(place, patterns, star);
    }
  }

  /** Looks at single items; nobody needs those below the star. */
  private void items(Span place, List<Pattern> patterns, int star) {
    onTop++;
    for (int i = 0; i < patterns.size(); i++) {
      if (i == star || isWildcard(patterns.get(i))) {
        continue;
      }
      emit(place, Op.COPY, 1);
      if (i < star) {
        loadInt(place, i);
      } else {
        emit(place, Op.GET_LEN);
        loadInt(place, patterns.size() - i);
        gen.expressions().binaryOp(place, Operator.SUB, false);
      }
      emit(place, Op.BINARY_SUBSCR);
      subpattern(patterns.get(i));
    }
    onTop--;
    emit(place, Op.POP_TOP);
  }

  private void unpack(Span place, List<Pattern> patterns, int star) {
    int size = patterns.size();
    if (star < 0) {
      emit(place, Op.UNPACK_SEQUENCE, size);
    } else {
      if (star >= 1 << 8 || size - star - 1 >= Integer.MAX_VALUE >> 8) {
        throw error(place, "too many expressions in star-unpacking sequence pattern");
      }
      emit(place, Op.UNPACK_EX, star + (size - star - 1 << 8));
    }
    onTop += size;
    for (Pattern pattern : patterns) {
      onTop--;
      subpattern(pattern);
    }
  }

  /** Goes on when the topmost value is not None. */
  private void failIfNone(Span place) {
    emit(place, Op.COPY, 1);
    loadNone(place);
    emit(place, Op.IS_OP, 1);
    fail(place, Op.POP_JUMP_IF_FALSE);
  }

  private void mapping(Pattern.MatchMapping p) {
    Span place = p.span();
    int size = p.keys().size();
    onTop++;
    emit(place, Op.MATCH_MAPPING);
    fail(place, Op.POP_JUMP_IF_FALSE);
    if (size == 0 && p.rest().isEmpty()) {
      onTop--;
      emit(place, Op.POP_TOP);
      return;
    }
    if (size > 0) {
      checkLength(place, size, GREATER_OR_EQUAL);
    }
    keys(p);
    emit(place, Op.BUILD_TUPLE, size);
    emit(place, Op.MATCH_KEYS);
    onTop += 2;
    failIfNone(place);
    emit(place, Op.UNPACK_SEQUENCE, size);
    onTop += size - 1;
    for (Pattern value : p.patterns()) {
      onTop--;
      subpattern(value);
    }
    onTop -= 2;
    if (p.rest().isPresent()) {
      rest(p, size);
    } else {
      emit(place, Op.POP_TOP);
      emit(place, Op.POP_TOP);
    }
  }

  private void keys(Pattern.MatchMapping p) {
    Set<Object> seen = new HashSet<>();
    for (Expr key : p.keys()) {
      Optional<Constant> constant = gen.folding().constant(key);
      if (constant.isPresent()) {
        if (!seen.add(comparable(constant.get()))) {
          throw error(
              p.span(),
              "mapping pattern checks duplicate key (" + ConstantRepr.of(constant.get()) + ")");
        }
      } else if (!(key instanceof Expr.Attribute)) {
        throw error(p.span(), "mapping pattern keys may only match literals and attribute lookups");
      }
      visit(key);
    }
  }

  /** Numbers of different kinds are one key when they are equal. */
  private static Object comparable(Constant key) {
    return switch (key) {
      case Constant.Singleton.TRUE -> comparable(BigDecimal.ONE);
      case Constant.Singleton.FALSE -> comparable(BigDecimal.ZERO);
      case Constant.Int(BigInteger value) -> comparable(new BigDecimal(value));
      case Constant.Float(double value) when Double.isFinite(value) ->
          comparable(new BigDecimal(value));
      case Constant.Complex(double real, double imaginary)
          when imaginary == 0 && Double.isFinite(real) ->
          comparable(new BigDecimal(real));
      case Constant.Singleton _, Constant.Float _, Constant.Complex _ -> key;
      case Constant.Str _, Constant.Bytes _, Constant.Tuple _, Constant.FrozenSet _ -> key;
      case Constant.Code _ -> key;
    };
  }

  private static BigDecimal comparable(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  /** Captures a copy of the mapping without the keys that were matched. */
  private void rest(Pattern.MatchMapping p, int size) {
    Span place = p.span();
    emit(place, Op.BUILD_MAP, 0);
    emit(place, Op.SWAP, 3);
    emit(place, Op.DICT_UPDATE, 2);
    emit(place, Op.UNPACK_SEQUENCE, size);
    for (int left = size; left > 0; left--) {
      emit(place, Op.COPY, 1 + left);
      emit(place, Op.SWAP, 2);
      emit(place, Op.DELETE_SUBSCR);
    }
    capture(place, p.rest());
  }

  private void classPattern(Pattern.MatchClass p) {
    Span place = p.span();
    List<Pattern> all = new ArrayList<>(p.patterns());
    all.addAll(p.keywordPatterns());
    checkAttributes(p);
    visit(p.type());
    loadConst(
        place,
        new Constant.Tuple(p.keywordNames().stream().<Constant>map(Constant.Str::new).toList()));
    emit(place, Op.MATCH_CLASS, p.patterns().size());
    onTop++;
    failIfNone(place);
    emit(place, Op.UNPACK_SEQUENCE, all.size());
    onTop += all.size() - 1;
    for (Pattern each : all) {
      onTop--;
      if (isWildcard(each)) {
        emit(place, Op.POP_TOP);
      } else {
        subpattern(each);
      }
    }
  }

  private void checkAttributes(Pattern.MatchClass p) {
    List<String> names = p.keywordNames();
    for (int i = 0; i < names.size(); i++) {
      gen.checks().binding(p.keywordPatterns().get(i).span(), names.get(i), Expr.Context.STORE);
      for (int j = i + 1; j < names.size(); j++) {
        if (names.get(j).equals(names.get(i))) {
          throw error(
              p.keywordPatterns().get(j).span(),
              "attribute name repeated in class pattern: " + names.get(j));
        }
      }
    }
  }

  private void or(Pattern.MatchOr p) {
    Span place = p.span();
    Label end = new Label();
    List<String> outerStores = stores;
    List<Label> outerFailures = failures;
    int outerOnTop = onTop;
    boolean outerAllow = allowIrrefutable;
    List<String> control = List.of();
    for (int i = 0; i < p.patterns().size(); i++) {
      Pattern alternative = p.patterns().get(i);
      stores = new ArrayList<>();
      failures = new ArrayList<>();
      onTop = 0;
      allowIrrefutable = i == p.patterns().size() - 1 && outerAllow;
      emit(alternative.span(), Op.COPY, 1);
      pattern(alternative);
      if (i == 0) {
        control = List.copyOf(stores);
      } else {
        reorder(p, alternative.span(), control);
      }
      jump(alternative.span(), Op.JUMP, end);
      markFailures(alternative.span());
    }
    stores = outerStores;
    failures = outerFailures;
    onTop = outerOnTop;
    allowIrrefutable = outerAllow;
    emit(place, Op.POP_TOP);
    fail(place, Op.JUMP);
    mark(end);
    int distance = control.size() + 1 + onTop + stores.size();
    for (String name : control) {
      rotate(place, distance);
      checkNew(place, name);
      stores.add(name);
    }
    emit(place, Op.POP_TOP);
  }

  /** Brings the captures of an alternative into the order of the first alternative's. */
  private void reorder(Pattern.MatchOr p, Span place, List<String> control) {
    boolean same =
        stores.size() == control.size() && Set.copyOf(stores).equals(Set.copyOf(control));
    if (!same) {
      throw error(p.span(), "alternative patterns bind different names");
    }
    for (int wanted = control.size() - 1; wanted >= 0; wanted--) {
      int at = stores.indexOf(control.get(wanted));
      if (at == wanted) {
        continue;
      }
      List<String> moved = new ArrayList<>(stores.subList(0, at + 1));
      stores.subList(0, at + 1).clear();
      stores.addAll(wanted - at, moved);
      for (int i = 0; i <= at; i++) {
        rotate(place, wanted + 1);
      }
    }
  }
}
