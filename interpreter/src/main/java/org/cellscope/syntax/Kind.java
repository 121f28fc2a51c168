package org.cellscope.syntax;

import java.util.HashMap;
import java.util.Map;

/** The kinds of token: CPython's module {@code token}, and a kind of its own for every keyword. */
enum Kind {
  NAME,
  NUMBER,
  STRING,
  FSTRING_START,
  FSTRING_MIDDLE,
  FSTRING_END,
  NEWLINE,
  INDENT,
  DEDENT,
  ENDMARKER,
  /** An ASCII character, or {@code <>}, that means nothing in Python. */
  OP,
  LPAR("("),
  RPAR(")"),
  LSQB("["),
  RSQB("]"),
  COLON(":"),
  COMMA(","),
  SEMI(";"),
  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  SLASH("/"),
  VBAR("|"),
  AMPER("&"),
  LESS("<"),
  GREATER(">"),
  EQUAL("="),
  DOT("."),
  PERCENT("%"),
  LBRACE("{"),
  RBRACE("}"),
  EQEQUAL("=="),
  NOTEQUAL("!="),
  LESSEQUAL("<="),
  GREATEREQUAL(">="),
  TILDE("~"),
  CIRCUMFLEX("^"),
  LEFTSHIFT("<<"),
  RIGHTSHIFT(">>"),
  DOUBLESTAR("**"),
  PLUSEQUAL("+="),
  MINEQUAL("-="),
  STAREQUAL("*="),
  SLASHEQUAL("/="),
  PERCENTEQUAL("%="),
  AMPEREQUAL("&="),
  VBAREQUAL("|="),
  CIRCUMFLEXEQUAL("^="),
  LEFTSHIFTEQUAL("<<="),
  RIGHTSHIFTEQUAL(">>="),
  DOUBLESTAREQUAL("**="),
  DOUBLESLASH("//"),
  DOUBLESLASHEQUAL("//="),
  AT("@"),
  ATEQUAL("@="),
  RARROW("->"),
  ELLIPSIS("..."),
  COLONEQUAL(":="),
  EXCLAMATION("!"),
  FALSE("False"),
  NONE("None"),
  TRUE("True"),
  AND("and"),
  AS("as"),
  ASSERT("assert"),
  ASYNC("async"),
  AWAIT("await"),
  BREAK("break"),
  CLASS("class"),
  CONTINUE("continue"),
  DEF("def"),
  DEL("del"),
  ELIF("elif"),
  ELSE("else"),
  EXCEPT("except"),
  FINALLY("finally"),
  FOR("for"),
  FROM("from"),
  GLOBAL("global"),
  IF("if"),
  IMPORT("import"),
  IN("in"),
  IS("is"),
  LAMBDA("lambda"),
  NONLOCAL("nonlocal"),
  NOT("not"),
  OR("or"),
  PASS("pass"),
  RAISE("raise"),
  RETURN("return"),
  TRY("try"),
  WHILE("while"),
  WITH("with"),
  YIELD("yield");

  private final String text;

  Kind() {
    this("");
  }

  Kind(String text) {
    this.text = text;
  }

  /** The operator, delimiter or keyword as it is written; empty for the other kinds. */
  String text() {
    return text;
  }

  boolean isKeyword() {
    return ordinal() >= FALSE.ordinal();
  }

  static Map<String, Kind> keywords() {
    Map<String, Kind> all = new HashMap<>();
    for (Kind kind : values()) {
      if (kind.isKeyword()) {
        all.put(kind.text, kind);
      }
    }
    return all;
  }

  static Map<String, Kind> operators() {
    Map<String, Kind> all = new HashMap<>();
    for (Kind kind : values()) {
      if (!kind.isKeyword() && !kind.text.isEmpty()) {
        all.put(kind.text, kind);
      }
    }
    return all;
  }
}
