package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearizationTest {
  private static TypeObject type(String name, TypeObject... bases) {
    List<TypeObject> all = bases.length == 0 ? List.of(TypeObject.OBJECT) : List.of(bases);
    return new TypeObject(
        TypeObject.TYPE,
        name,
        name,
        all,
        all.getFirst(),
        Linearization.of(all),
        new DictObject(),
        true,
        true,
        0);
  }

  private static List<String> order(TypeObject type) {
    return type.mro().stream().map(TypeObject::name).toList();
  }

  private static String refusal(TypeObject... bases) {
    PyException error = assertThrows(PyException.class, () -> Linearization.of(List.of(bases)));
    return String.valueOf(error.value().args().get(0));
  }

  @Test
  void aSharedBaseComesBehindAllThatDeriveFromIt() {
    TypeObject a = type("A");
    TypeObject b = type("B", a);
    TypeObject c = type("C", a);
    assertEquals(List.of("D", "B", "C", "A", "object"), order(type("D", b, c)));
  }

  @Test
  void theOrderOfTheBasesIsKept() {
    TypeObject a = type("A");
    TypeObject b = type("B");
    TypeObject c = type("C");
    TypeObject k = type("K", a, b);
    TypeObject l = type("L", c, b);
    assertEquals(List.of("Z", "K", "A", "L", "C", "B", "object"), order(type("Z", k, l)));
  }

  @Test
  void contradictingOrdersAreRefusedInCpythonsWords() {
    TypeObject x = type("X");
    TypeObject y = type("Y");
    assertEquals(
        "Cannot create a consistent method resolution\norder (MRO) for bases X, Y",
        refusal(type("A", x, y), type("B", y, x)));
    assertEquals("duplicate base class X", refusal(x, x));
  }
}
