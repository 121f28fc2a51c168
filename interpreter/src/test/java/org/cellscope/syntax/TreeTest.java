package org.cellscope.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.stream.Stream;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Programs become the trees, with the positions, that CPython's {@code ast} gives. */
class TreeTest {
  @TestFactory
  Stream<DynamicTest> treesAndPositionsAreThoseOfCPython() {
    return Goldens.read("trees.tsv").stream()
        .map(
            fields ->
                DynamicTest.dynamicTest(
                    fields.get(0),
                    () -> assertEquals(fields.get(1), AstDump.dump(parse(fields.get(0))))));
  }

  @Test
  void anEmptyTextHasNoStatements() {
    assertEquals("", AstDump.dump(parse("")));
    assertEquals("", AstDump.dump(parse("\n  # nothing\n\n")));
  }

  @Test
  void aCommentWithoutLineEndClosesTheBlocksBeforeIt() {
    assertEquals(1, parse("def f():\n    x\n# the end").body().size());
  }

  @Test
  void anExpressionIsOneStatement() {
    SourceFile source = new SourceFile("<string>", "x, y\n\n");
    Module module = Parser.parse(source, Module.Mode.EVAL);
    Stmt.Expression only = assertInstanceOf(Stmt.Expression.class, module.body().getFirst());
    assertEquals(new Span(1, 0, 1, 4), only.value().span());
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheProgram() {
    assertEquals("(Expression 1:0-1:1 (Name 1:0-1:1 'x' LOAD))\n", AstDump.dump(parse("\uFEFFx")));
  }

  private static Module parse(String text) {
    return Parser.parse(new SourceFile("<string>", text), Module.Mode.EXEC);
  }
}
