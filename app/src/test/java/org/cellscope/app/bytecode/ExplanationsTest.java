package org.cellscope.app.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cellscope.app.widget.Language;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Opcode38;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {
  private static Instruction instruction(Opcode38 opcode, int arg) {
    return new Instruction(0, opcode, arg, "x", false, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyInstructionOfPython38IsExplained(Language language) {
    var explanations = new Explanations(language);
    for (Opcode38 opcode : Opcode38.values()) {
      assertThat(explanations.of(instruction(opcode, 2)))
          .as(opcode.name())
          .hasValueSatisfying(e -> assertThat(e.sentence()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLowBitOfANameIsNoNullInPython38(Language language) {
    assertThat(new Explanations(language).of(instruction(Opcode38.LOAD_GLOBAL, 1)))
        .hasValueSatisfying(e -> assertThat(e.picture()).doesNotContain("NULL"));
  }
}
