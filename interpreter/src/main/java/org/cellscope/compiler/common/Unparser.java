package org.cellscope.compiler.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ConstantRepr;
import org.cellscope.compiler.fold.Folding;
import org.cellscope.syntax.Arg;
import org.cellscope.syntax.Arguments;
import org.cellscope.syntax.Comprehension;
import org.cellscope.syntax.Expr;
import org.cellscope.syntax.Keyword;
import org.cellscope.syntax.Operator;
import org.cellscope.syntax.Rules;

/**
 * The text of an expression, as {@code from __future__ import annotations} keeps annotations (PEP
 * 563): as few parentheses as the tree needs, one space around operators.
 */
public final class Unparser {
  /** How tightly constructs bind, the loosest first. */
  private enum Level {
    TUPLE,
    TEST,
    OR,
    AND,
    NOT,
    COMPARE,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    SHIFT,
    ADD,
    MULTIPLY,
    FACTOR,
    POWER,
    AWAIT,
    ATOM;

    Level next() {
      return this == ATOM ? ATOM : values()[ordinal() + 1];
    }
  }

  private final Folding folding;
  private final Rules rules;
  private final Consumer<Expr> met;

  /**
   * Makes an unparser.
   *
   * @param rules by those of 3.8 the text is that of the folded expression
   * @param met told of each expression, from the outside in, before it is folded
   */
  public Unparser(Folding folding, Rules rules, Consumer<Expr> met) {
    this.folding = folding;
    this.rules = rules;
    this.met = met;
  }

  /** The text of an expression. */
  public String unparse(Expr expression) {
    return text(expression, Level.TEST);
  }

  private static String parens(boolean needed, String text) {
    return needed ? "(" + text + ")" : text;
  }

  private boolean isFolded() {
    return rules == Rules.PYTHON_3_8;
  }

  /** The constant that is shown for an expression, if one is. */
  private Optional<Constant> constant(Expr expression) {
    return isFolded() || expression instanceof Expr.Constant
        ? folding.constant(expression)
        : Optional.empty();
  }

  private String text(Expr expression, Level level) {
    met.accept(expression);
    Optional<Constant> constant = constant(expression);
    if (constant.isPresent()) {
      return constant(constant.get(), isUnicodePrefixed(expression));
    }
    return construct(isFolded() ? folding.simplify(expression) : expression, level);
  }

  /** An expression that is only iterated over or searched. */
  private String iterable(Expr expression, Level level) {
    return text(isFolded() ? folding.simplifyIterable(expression) : expression, level);
  }

  private String construct(Expr expression, Level level) {
    return switch (expression) {
      case Expr.BoolOp e -> boolOp(e, level);
      case Expr.NamedExpr e ->
          parens(
              level.compareTo(Level.TUPLE) > 0,
              text(e.target(), Level.ATOM)
                  + (isFolded() ? ":=" : " := ")
                  + text(e.value(), Level.ATOM));
      case Expr.BinOp e -> binary(e, level);
      case Expr.UnaryOp e -> unary(e, level);
      case Expr.Lambda e ->
          parens(
              level.compareTo(Level.TEST) > 0,
              "lambda" + lambdaArguments(e.args()) + ": " + text(e.body(), Level.TEST));
      case Expr.IfExp e ->
          parens(
              level.compareTo(Level.TEST) > 0,
              text(e.body(), Level.TEST.next())
                  + " if "
                  + text(e.test(), Level.TEST.next())
                  + " else "
                  + text(e.orElse(), Level.TEST));
      case Expr.Dict e -> dict(e);
      case Expr.Set e -> "{" + list(e.elements()) + "}";
      case Expr.ListComp e -> "[" + text(e.element(), Level.TEST) + loops(e.generators()) + "]";
      case Expr.SetComp e -> "{" + text(e.element(), Level.TEST) + loops(e.generators()) + "}";
      case Expr.DictComp e ->
          "{"
              + text(e.key(), Level.TEST)
              + ": "
              + text(e.value(), Level.TEST)
              + loops(e.generators())
              + "}";
      case Expr.GeneratorExp e -> "(" + text(e.element(), Level.TEST) + loops(e.generators()) + ")";
      case Expr.Await e ->
          parens(level.compareTo(Level.AWAIT) > 0, "await " + text(e.value(), Level.ATOM));
      case Expr.Yield e ->
          e.value().map(v -> "(yield " + text(v, Level.TUPLE) + ")").orElse("(yield)");
      case Expr.YieldFrom e -> "(yield from " + text(e.value(), Level.TEST) + ")";
      case Expr.Compare e -> compare(e, level);
      case Expr.Call e -> call(e);
      case Expr.FormattedValue e -> fString(List.of(e));
      case Expr.JoinedStr e -> fString(e.values());
      case Expr.Constant e -> throw new IllegalStateException("a literal is a constant");
      case Expr.Attribute e -> attribute(e);
      case Expr.Subscript e ->
          text(e.value(), Level.ATOM) + "[" + text(e.slice(), indexLevel(e.slice())) + "]";
      case Expr.Starred e -> "*" + text(e.value(), Level.BIT_OR);
      case Expr.Name e -> e.id();
      case Expr.ListDisplay e -> "[" + list(e.elements()) + "]";
      case Expr.Tuple e -> tuple(e, level);
      case Expr.Slice e -> slice(e);
    };
  }

  private String boolOp(Expr.BoolOp e, Level level) {
    boolean and = e.op() == Expr.BoolOperator.AND;
    Level own = and ? Level.AND : Level.OR;
    String joined =
        e.values().stream()
            .map(value -> text(value, own.next()))
            .collect(Collectors.joining(and ? " and " : " or "));
    return parens(level.compareTo(own) > 0, joined);
  }

  private String binary(Expr.BinOp e, Level level) {
    Level own =
        switch (e.op()) {
          case ADD, SUB -> Level.ADD;
          case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> Level.MULTIPLY;
          case L_SHIFT, R_SHIFT -> Level.SHIFT;
          case BIT_OR -> Level.BIT_OR;
          case BIT_XOR -> Level.BIT_XOR;
          case BIT_AND -> Level.BIT_AND;
          case POW -> Level.POWER;
        };
    boolean rightAssociative = e.op() == Operator.POW;
    String left = text(e.left(), rightAssociative ? own.next() : own);
    String right = text(e.right(), rightAssociative ? own : own.next());
    return parens(level.compareTo(own) > 0, left + " " + e.op().symbol() + " " + right);
  }

  private String unary(Expr.UnaryOp e, Level level) {
    Level own = e.op() == Expr.UnaryOperator.NOT ? Level.NOT : Level.FACTOR;
    String symbol =
        switch (e.op()) {
          case INVERT -> "~";
          case NOT -> "not ";
          case PLUS -> "+";
          case MINUS -> "-";
        };
    return parens(level.compareTo(own) > 0, symbol + text(e.operand(), own));
  }

  private String lambdaArguments(Arguments args) {
    boolean positional = !args.posOnly().isEmpty() || !args.args().isEmpty();
    return (positional ? " " : "") + arguments(args);
  }

  private String arguments(Arguments args) {
    List<String> parts = new ArrayList<>();
    List<Arg> positional = new ArrayList<>(args.posOnly());
    positional.addAll(args.args());
    int firstDefault = positional.size() - args.defaults().size();
    for (int i = 0; i < positional.size(); i++) {
      parts.add(
          positional.get(i).name()
              + (i >= firstDefault
                  ? "=" + text(args.defaults().get(i - firstDefault), Level.TEST)
                  : ""));
      if (i + 1 == args.posOnly().size()) {
        parts.add("/");
      }
    }
    if (args.vararg().isPresent()) {
      parts.add("*" + args.vararg().get().name());
    } else if (!args.kwOnly().isEmpty()) {
      parts.add("*");
    }
    for (int i = 0; i < args.kwOnly().size(); i++) {
      Optional<Expr> value = args.kwDefaults().get(i);
      parts.add(args.kwOnly().get(i).name() + value.map(v -> "=" + text(v, Level.TEST)).orElse(""));
    }
    args.kwarg().ifPresent(arg -> parts.add("**" + arg.name()));
    return String.join(", ", parts);
  }

  private String dict(Expr.Dict e) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < e.values().size(); i++) {
      Expr value = e.values().get(i);
      items.add(
          e.keys()
              .get(i)
              .map(key -> text(key, Level.TEST) + ": " + text(value, Level.TEST))
              .orElseGet(() -> "**" + text(value, Level.BIT_OR)));
    }
    return "{" + String.join(", ", items) + "}";
  }

  private String list(List<Expr> elements) {
    return elements.stream().map(e -> text(e, Level.TEST)).collect(Collectors.joining(", "));
  }

  private String loops(List<Comprehension> generators) {
    StringBuilder out = new StringBuilder();
    for (Comprehension generator : generators) {
      out.append(generator.isAsync() ? " async for " : " for ")
          .append(text(generator.target(), Level.TUPLE))
          .append(" in ")
          .append(iterable(generator.iter(), Level.TEST.next()));
      generator.ifs().forEach(test -> out.append(" if ").append(text(test, Level.TEST.next())));
    }
    return out.toString();
  }

  private String compare(Expr.Compare e, Level level) {
    StringBuilder out = new StringBuilder(text(e.left(), Level.COMPARE.next()));
    int last = e.ops().size() - 1;
    for (int i = 0; i <= last; i++) {
      Expr.CompareOperator op = e.ops().get(i);
      boolean searched = op == Expr.CompareOperator.IN || op == Expr.CompareOperator.NOT_IN;
      Expr right = e.comparators().get(i);
      Level inner = Level.COMPARE.next();
      String text = searched && i == last ? iterable(right, inner) : text(right, inner);
      out.append(' ').append(symbol(op)).append(' ').append(text);
    }
    return parens(level.compareTo(Level.COMPARE) > 0, out.toString());
  }

  private static String symbol(Expr.CompareOperator op) {
    return switch (op) {
      case EQ -> "==";
      case NOT_EQ -> "!=";
      case LT -> "<";
      case LT_E -> "<=";
      case GT -> ">";
      case GT_E -> ">=";
      case IS -> "is";
      case IS_NOT -> "is not";
      case IN -> "in";
      case NOT_IN -> "not in";
    };
  }

  private String call(Expr.Call e) {
    String function = text(e.function(), Level.ATOM);
    if (e.args().size() == 1
        && e.keywords().isEmpty()
        && e.args().getFirst() instanceof Expr.GeneratorExp generator) {
      return function + text(generator, Level.TEST);
    }
    List<String> parts = new ArrayList<>();
    e.args().forEach(arg -> parts.add(text(arg, Level.TEST)));
    for (Keyword keyword : e.keywords()) {
      parts.add(
          keyword.name().map(name -> name + "=").orElse("**") + text(keyword.value(), Level.TEST));
    }
    return function + "(" + String.join(", ", parts) + ")";
  }

  private static boolean isUnicodePrefixed(Expr expression) {
    return expression instanceof Expr.Constant literal && literal.isUnicodePrefixed();
  }

  private String constant(Constant value, boolean isUnicodePrefixed) {
    if (value == Constant.Singleton.ELLIPSIS) {
      return "...";
    }
    String repr = ConstantRepr.of(value);
    if (isFolded()) {
      return repr;
    }
    boolean isFloat = value instanceof Constant.Float || value instanceof Constant.Complex;
    return isFloat ? repr.replace("inf", "1e309") : (isUnicodePrefixed ? "u" : "") + repr;
  }

  private String attribute(Expr.Attribute e) {
    String value = text(e.value(), Level.ATOM);
    boolean isInt = constant(e.value()).filter(Constant.Int.class::isInstance).isPresent();
    return value + (isInt ? " ." : ".") + e.attr();
  }

  /** In 3.8 a row with stars cannot be an index without parentheses. */
  private Level indexLevel(Expr index) {
    boolean starred =
        index instanceof Expr.Tuple row
            && row.elements().stream().anyMatch(Expr.Starred.class::isInstance);
    return isFolded() && starred ? Level.TEST : Level.TUPLE;
  }

  private String tuple(Expr.Tuple e, Level level) {
    if (e.elements().isEmpty()) {
      return "()";
    }
    String text = list(e.elements()) + (e.elements().size() == 1 ? "," : "");
    return parens(level.compareTo(Level.TUPLE) > 0, text);
  }

  private String slice(Expr.Slice e) {
    return e.lower().map(part -> text(part, Level.TEST)).orElse("")
        + ":"
        + e.upper().map(part -> text(part, Level.TEST)).orElse("")
        + e.step().map(part -> ":" + text(part, Level.TEST)).orElse("");
  }

  private String fString(List<Expr> values) {
    return "f" + ConstantRepr.string(fStringBody(values));
  }

  private String fStringBody(List<Expr> values) {
    StringBuilder out = new StringBuilder();
    for (Expr value : values) {
      switch (value) {
        case Expr.Constant e
            when folding.constant(e).orElseThrow() instanceof Constant.Str(String text) ->
            out.append(text.replace("{", "{{").replace("}", "}}"));
        case Expr.JoinedStr e -> out.append(fStringBody(e.values()));
        case Expr.FormattedValue e -> out.append(field(e));
        default -> out.append(text(value, Level.TEST));
      }
    }
    return out.toString();
  }

  private String field(Expr.FormattedValue e) {
    String value = text(e.value(), Level.TEST.next());
    StringBuilder out = new StringBuilder(value.startsWith("{") ? "{ " : "{").append(value);
    if (e.conversion() != 0) {
      out.append('!').append(e.conversion());
    }
    e.formatSpec()
        .ifPresent(
            spec ->
                out.append(':')
                    .append(
                        spec instanceof Expr.JoinedStr joined
                            ? fStringBody(joined.values())
                            : text(spec, Level.TEST)));
    return out.append('}').toString();
  }
}
