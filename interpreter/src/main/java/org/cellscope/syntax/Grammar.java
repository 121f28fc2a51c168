package org.cellscope.syntax;

/** The rules of one parse, which call each other through this. */
final class Grammar {
  final Cursor cursor;
  final Expressions expressions;
  final Operators operators;
  final Atoms atoms;
  final Strings strings;
  final Calls calls;
  final Parameters parameters;
  final Targets targets;
  final Patterns patterns;
  final SimpleStatements simple;
  final CompoundStatements compound;
  final TryStatements tries;
  final WithStatements withs;

  Grammar(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new Expressions(this);
    this.operators = new Operators(this);
    this.atoms = new Atoms(this);
    this.strings = new Strings(this);
    this.calls = new Calls(this);
    this.parameters = new Parameters(this);
    this.targets = new Targets(this);
    this.patterns = new Patterns(this);
    this.simple = new SimpleStatements(this);
    this.compound = new CompoundStatements(this);
    this.tries = new TryStatements(this);
    this.withs = new WithStatements(this);
  }
}
