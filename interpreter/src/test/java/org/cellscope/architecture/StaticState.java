package org.cellscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * Static fields are constants: final, and of no type made for change. Arrays that are not private
 * are left to Error Prone's MutablePublicArray, which knows the empty ones.
 */
final class StaticState {
  private static final List<String> MADE_FOR_CHANGE =
      List.of(
          "java.util.concurrent.atomic",
          "java.util.HashMap",
          "java.util.IdentityHashMap",
          "java.util.WeakHashMap",
          "java.util.HashSet",
          "java.util.TreeMap",
          "java.util.TreeSet",
          "java.util.ArrayList",
          "java.util.ArrayDeque",
          "java.util.LinkedList",
          "java.util.BitSet",
          "java.util.concurrent.Concurrent",
          "java.lang.StringBuilder",
          "java.lang.ThreadLocal");

  static final ArchRule RULE =
      fields()
          .that()
          .haveModifier(JavaModifier.STATIC)
          .and(
              DescribedPredicate.describe(
                  "are written by hand", field -> !field.getName().contains("$")))
          .should(
              new ArchCondition<JavaField>("be constants") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                  if (!isConstant(field)) {
                    events.add(
                        SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                  }
                }
              })
          .allowEmptyShould(true);

  private StaticState() {}

  private static boolean isConstant(JavaField field) {
    JavaClass type = field.getRawType();
    return field.getModifiers().contains(JavaModifier.FINAL)
        && MADE_FOR_CHANGE.stream().noneMatch(prefix -> type.getName().startsWith(prefix));
  }
}
