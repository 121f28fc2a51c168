package org.cellscope.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of the design: who may use whom, and what no Python program may reach. */
class InterpreterArchitectureTest {
  private static final String ROOT = "org.cellscope.";
  private static final String[] REACHED_BY_PROGRAMS = {
    ROOT + "objects..", ROOT + "vm..", ROOT + "lib.."
  };

  /** Package to the packages which it may use beside itself and libraries. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("source", Set.of()),
              Map.entry("syntax", Set.of("source")),
              Map.entry("symtable", Set.of("source", "syntax")),
              Map.entry("bytecode", Set.of("source")),
              Map.entry("compiler", Set.of("source", "syntax", "symtable", "bytecode")),
              Map.entry("objects", Set.of("source", "bytecode")),
              Map.entry("vm", Set.of("source", "bytecode", "objects")),
              Map.entry("vm.compiled", Set.of("bytecode", "objects")),
              Map.entry("lib", Set.of("source", "bytecode", "objects", "vm")),
              Map.entry("history", Set.of("source", "bytecode", "objects")),
              Map.entry(
                  "session",
                  Set.of(
                      "source",
                      "syntax",
                      "symtable",
                      "bytecode",
                      "compiler",
                      "objects",
                      "vm",
                      "lib",
                      "history")),
              Map.entry("cli", Set.of("source", "symtable", "bytecode", "history", "session"))));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cellscope");

  static Stream<String> packages() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyWhatTheDesignLists(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
            .map(each -> ROOT + each + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.cellscope..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheDesign() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(each -> ROOT + each + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theModuleExportsTheFivePackagesOfTheDesignAtMost() {
    var module =
        java.lang.module.ModuleFinder.of(java.nio.file.Path.of("target", "classes"))
            .find("org.cellscope.interpreter")
            .orElseThrow()
            .descriptor();
    assertThat(module.exports())
        .allSatisfy(export -> assertThat(export.targets()).isEmpty())
        .extracting(java.lang.module.ModuleDescriptor.Exports::source)
        .isSubsetOf(
            ROOT + "session",
            ROOT + "history",
            ROOT + "bytecode",
            ROOT + "symtable",
            ROOT + "source");
  }

  @Test
  void nothingNeedsJavaFx() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..").check(CLASSES);
  }

  @Test
  void programsReachNoFileNetworkProcessOrReflection() {
    noClasses()
        .that()
        .resideInAnyPackage(REACHED_BY_PROGRAMS)
        .and(not(definesCompiledCode()))
        .should()
        .dependOnClassesThat(theMachine())
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(REACHED_BY_PROGRAMS)
        .should()
        .callMethodWhere(touchesTheMachine())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void compiledCodeIsDefinedAsHiddenClassesAndReflectionServesNothingElse() {
    noClasses()
        .that(definesCompiledCode())
        .should()
        .dependOnClassesThat(theMachine().and(not(resideInAPackage("java.lang.invoke"))))
        .check(CLASSES);
    noClasses()
        .that(definesCompiledCode())
        .should()
        .callMethodWhere(reflectsBeyondHiddenClasses())
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaMethodCall> reflectsBeyondHiddenClasses() {
    List<String> allowed =
        List.of(
            "lookup",
            "defineHiddenClass",
            "lookupClass",
            "findConstructor",
            "methodType",
            "invoke");
    return DescribedPredicate.describe(
        "does more than define a hidden class and make its object",
        call ->
            call.getTargetOwner().getPackageName().equals("java.lang.invoke")
                && !allowed.contains(call.getName()));
  }

  /** The one class that makes Java classes of hot code. */
  private static DescribedPredicate<JavaClass> definesCompiledCode() {
    return DescribedPredicate.describe(
        "define compiled code", type -> type.getName().equals(ROOT + "vm.CompiledCode"));
  }

  private static DescribedPredicate<JavaClass> theMachine() {
    return resideInAnyPackage(
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.lang.reflect..",
            "java.lang.invoke..",
            "java.lang.module..",
            "java.lang.foreign..",
            "java.util.prefs..",
            "java.util.zip..",
            "java.util.jar..",
            "java.sql..",
            "javax..",
            "sun..",
            "jdk..")
        .or(
            belongToAnyOf(
                File.class,
                java.io.FileInputStream.class,
                java.io.FileOutputStream.class,
                java.io.FileReader.class,
                java.io.FileWriter.class,
                java.io.RandomAccessFile.class,
                java.io.ObjectInputStream.class,
                Process.class,
                ProcessBuilder.class,
                ProcessHandle.class,
                ClassLoader.class,
                Module.class,
                java.util.ServiceLoader.class))
        .as("files, network, processes or reflection");
  }

  private static DescribedPredicate<JavaMethodCall> touchesTheMachine() {
    Map<String, List<String>> forbidden =
        Map.of(
            "java.lang.System",
            List.of(
                "getenv",
                "getProperty",
                "getProperties",
                "setProperty",
                "exit",
                "load",
                "loadLibrary",
                "setIn",
                "setOut",
                "setErr"),
            "java.lang.Runtime",
            List.of("exec", "exit", "halt", "load", "loadLibrary", "addShutdownHook"),
            "java.lang.Class",
            List.of(
                "forName",
                "getMethod",
                "getMethods",
                "getDeclaredMethod",
                "getDeclaredMethods",
                "getField",
                "getFields",
                "getDeclaredField",
                "getDeclaredFields",
                "getConstructor",
                "getDeclaredConstructor",
                "getResourceAsStream",
                "getResource",
                "newInstance"));
    return DescribedPredicate.describe(
        "touches the machine",
        call ->
            forbidden
                .getOrDefault(call.getTargetOwner().getName(), List.of())
                .contains(call.getName()));
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingStaticCanChange() {
    StaticState.RULE.check(CLASSES);
  }
}
