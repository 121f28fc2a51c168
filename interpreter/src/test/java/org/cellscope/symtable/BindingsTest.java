package org.cellscope.symtable;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellscope.source.SourceFile;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.junit.jupiter.api.Test;

/** What every name is, with the expectation in the source: see {@link MarkedNames}. */
class BindingsTest {
  private static void checkBindings(String marked) {
    assertThat(MarkedNames.markAgain(marked)).isEqualTo(marked);
  }

  private static SymbolTable table(String text) {
    return SymbolTable.of(Parser.parse(new SourceFile("t.py", text), Module.Mode.EXEC));
  }

  private static Scope child(Scope scope, String name) {
    return scope.children().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesOfTheModuleAreLocalThereAndGlobalInFunctions() {
    checkBindings("xˡ = 1\ndef g(): return xᵍ\nprintᵍ(xˡ)\n");
  }

  @Test
  void aNameThatANestedFunctionReadsIsACell() {
    checkBindings("def f():\n  xᶜ = 1\n  def g(): return xᶠ\n  return gˡ\n");
  }

  @Test
  void aParameterThatIsCapturedIsACell() {
    checkBindings("def f(aᶜ, bˡ): return lambda cˡ: aᶠ + cˡ\n");
  }

  @Test
  void freeNamesPassThroughFunctionsThatDoNotUseThem() {
    checkBindings("def f():\n  xᶜ = 1\n  def g():\n    def h(): return xᶠ\n");
    Scope g =
        child(child(table("def f():\n x = 1\n def g():\n  def h(): return x\n").root(), "f"), "g");
    assertThat(g.symbol("x").orElseThrow().kind()).isEqualTo(SymbolKind.FREE);
  }

  @Test
  void nonlocalReachesTheNearestFunctionThatBinds() {
    checkBindings("def f():\n  xᶜ = 0\n  def g():\n    nonlocal x\n    xᶠ = 1\n");
  }

  @Test
  void globalSkipsEnclosingFunctions() {
    checkBindings("def f():\n  xˡ = 0\n  def g():\n    global x\n    xᴳ = 1\n");
  }

  @Test
  void namesOfAClassAreInvisibleInItsMethods() {
    checkBindings("class C:\n  xˡ = 1\n  def m(selfˡ): return xᵍ\n");
    checkBindings("def f(xᶜ):\n  class C:\n    xˡ = 1\n    def m(selfˡ): return xᶠ\n");
  }

  @Test
  void superTakesTheClassCellAlong() {
    SymbolTable table = table("class C:\n  def m(self): return super().m()\n");
    Scope c = child(table.root(), "C");
    assertThat(c.needsClassCell()).isTrue();
    assertThat(child(c, "m").symbol("__class__").orElseThrow().kind()).isEqualTo(SymbolKind.FREE);
  }

  @Test
  void privateNamesAreMangled() {
    Scope m = child(child(table("class _C:\n  def m(self): self.__x = __y\n").root(), "_C"), "m");
    assertThat(m.symbol("_C__y")).isPresent();
    assertThat(m.symbol("__y")).isEmpty();
  }

  @Test
  void defaultsBelongToTheBlockAroundTheFunction() {
    checkBindings("def f(xˡ):\n  def g(yˡ=xˡ): return yˡ\n");
  }

  @Test
  void onlyTheOutermostIterableOfAGeneratorBelongsToTheBlockAround() {
    checkBindings("def f(aˡ, bᶜ): return (xˡ for xˡ in aˡ for yˡ in bᶠ)\n");
  }

  @Test
  void anInlinedComprehensionGivesItsNamesToTheFunction() {
    Scope f = child(table("def f(a): return [x + a for x in y]\n").root(), "f");
    assertThat(f.children()).isEmpty();
    assertThat(f.symbol("x").orElseThrow().kind()).isEqualTo(SymbolKind.LOCAL);
    assertThat(f.symbol("a").orElseThrow().kind()).isEqualTo(SymbolKind.LOCAL);
  }

  @Test
  void aLambdaInAnInlinedComprehensionMakesItsVariableACell() {
    Scope f = child(table("def f(): return [lambda: i for i in y]\n").root(), "f");
    Symbol i = f.symbol("i").orElseThrow();
    assertThat(i.kind()).isEqualTo(SymbolKind.CELL);
    assertThat(i.is(SymbolFlag.COMPREHENSION_CELL)).isTrue();
    assertThat(f.children()).extracting(Scope::name).containsExactly("lambda");
  }

  @Test
  void anAssignmentExpressionInAComprehensionBindsInTheFunctionAround() {
    Scope f = child(table("def f(): return (y := x for x in z)\n").root(), "f");
    assertThat(f.symbol("y").orElseThrow().kind()).isEqualTo(SymbolKind.CELL);
  }

  @Test
  void typeParametersHaveABlockOfTheirOwn() {
    SymbolTable table = table("def f[T](x: T) -> T: return x\n");
    Scope params = table.root().children().getFirst();
    assertThat(params.kind()).isEqualTo(BlockKind.TYPE_PARAMETERS);
    assertThat(params.symbol("T").orElseThrow().is(SymbolFlag.TYPE_PARAMETER)).isTrue();
  }
}
