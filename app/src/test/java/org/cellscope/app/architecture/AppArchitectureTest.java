package org.cellscope.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The app's rows of the design's package table. */
class AppArchitectureTest {
  private static final String APP = "org.cellscope.app.";

  /** What the interpreter's module exports; the app is on the class path and is held to it here. */
  private static final String[] INTERPRETER = {
    "org.cellscope.session..",
    "org.cellscope.history..",
    "org.cellscope.bytecode..",
    "org.cellscope.symtable..",
    "org.cellscope.source.."
  };

  private static final List<String> PANES =
      List.of(
          "editor", "bytecode", "heapgraph", "scopes", "console", "timeline", "samples", "predict");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cellscope.app");

  @ParameterizedTest
  @FieldSource("PANES")
  void aPaneKnowsTheSessionAndTheWidgetsAndNoOtherPane(String pane) {
    mayUse(pane, packages(pane, "session", "widget"), INTERPRETER);
  }

  @Test
  void theShellKnowsThePanes() {
    mayUse("shell", packages(panesAnd("shell", "session", "widget")), INTERPRETER);
  }

  @Test
  void theSessionKnowsTheInterpreterAndTheWidgets() {
    mayUse("session", packages("session", "widget"), INTERPRETER);
  }

  @Test
  void theWidgetsKnowNothingOfOurs() {
    mayUse("widget", packages("widget"));
  }

  @Test
  void theLayoutIsPureGeometry() {
    mayUse("heapgraph.layout", packages("heapgraph.layout"));
    noClasses()
        .that()
        .resideInAPackage(inApp("heapgraph.layout"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theAppUsesOnlyWhatTheInterpreterExports() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.cellscope.."))
                .or(resideInAPackage("org.cellscope.app.."))
                .or(resideInAnyPackage(INTERPRETER)))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheDesign() {
    classes()
        .should()
        .resideInAnyPackage(packages(panesAnd("boot", "shell", "session", "widget")))
        .check(CLASSES);
  }

  @Test
  void onlyTheSessionChangesThreads() {
    noClasses()
        .that()
        .resideOutsideOfPackages(inApp("session"), inApp("boot"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx.concurrent..")
                .or(
                    DescribedPredicate.describe(
                        "run code on a thread",
                        type ->
                            type.isAssignableTo(Thread.class)
                                || type.isAssignableTo(java.util.concurrent.Executor.class)
                                || type.isAssignableTo(java.util.concurrent.CompletionStage.class)
                                || type.isAssignableTo(java.util.Timer.class))))
        .check(CLASSES);
  }

  @Test
  void viewModelsKnowNoScene() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..", "org.controlsfx..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheEntryPointPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inApp("boot"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  private static void mayUse(String name, String[] ours, String... interpreter) {
    classes()
        .that()
        .resideInAPackage(inApp(name))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.cellscope.."))
                .or(resideInAnyPackage(ours))
                .or(resideInAnyPackage(interpreter)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String[] panesAnd(String... others) {
    return Stream.concat(PANES.stream(), Arrays.stream(others)).toArray(String[]::new);
  }

  private static String[] packages(String... names) {
    return Arrays.stream(names).map(AppArchitectureTest::inApp).toArray(String[]::new);
  }

  private static String inApp(String name) {
    return APP + name + "..";
  }
}
