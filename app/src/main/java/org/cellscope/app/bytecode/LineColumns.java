package org.cellscope.app.bytecode;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.cellscope.app.widget.VariablePalette;

/**
 * The columns of {@code dis} in one line. They are bare texts in fixed places: a listing changes
 * with every call and return, and labels would look for their styles and sizes each time.
 */
final class LineColumns extends Region {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  /** Where columns begin or, if they are flush right, end, in em. */
  private static final double NUMBER_END = 2.5;

  private static final double ARROW = 2.5;
  private static final double JUMPS = 3.3;
  private static final double TARGET_END = 7.9;
  private static final double OFFSET_END = 10.5;
  private static final double OPCODE = 11.4;
  private static final double ARGUMENT_END = 23.7;
  private static final double WORDS = 24.4;
  private static final double HEIGHT = 1.55;

  private final Text number = column("line-number");
  private final Region arrow = new Region();
  private final JumpArrows jumps = new JumpArrows();
  private final Text target = column("jump-target");
  private final Text offset = column("offset");
  private final Text opcode = column("opcode");
  private final Text argument = column("argument");
  private final Text words = column("words");
  private List<String> classes = List.of("bytecode-line");

  LineColumns() {
    arrow.getStyleClass().add("here-arrow");
    arrow.setVisible(false);
    getStyleClass().setAll(classes);
    getChildren().addAll(number, arrow, jumps, target, offset, opcode, argument, words);
  }

  private static Text column(String styleClass) {
    var text = new Text();
    text.getStyleClass().addAll("code", styleClass);
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  void show(Line line) {
    number.setText(line.number());
    target.setText(line.instruction().isJumpTarget() ? ">>" : "");
    offset.setText(Integer.toString(line.instruction().offset()));
    opcode.setText(line.instruction().opcode().name());
    argument.setText(line.argument());
    words.setText(line.words());
    List<String> wanted =
        line.captured().isPresent()
            ? List.of(
                "bytecode-line", "captured", VariablePalette.styleClass(line.captured().getAsInt()))
            : List.of("bytecode-line");
    if (!wanted.equals(classes)) {
      classes = wanted;
      getStyleClass().setAll(wanted);
    }
    requestLayout();
  }

  /**
   * Marks the line.
   *
   * @param here whether the frame is here
   * @param lit whether it reaches the picked variable
   */
  void mark(boolean here, boolean lit) {
    arrow.setVisible(here);
    pseudoClassStateChanged(LIT, lit);
  }

  JumpArrows jumps() {
    return jumps;
  }

  private double em() {
    return opcode.getFont().getSize();
  }

  /** How far the columns behind a long name of an instruction give way. */
  private double pushed() {
    double end = OPCODE * em() + width(opcode) + em();
    return Math.max(0, end - (ARGUMENT_END * em() - width(argument)));
  }

  private static double width(Text text) {
    return text.getLayoutBounds().getWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(HEIGHT * em());
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(WORDS * em() + pushed() + width(words));
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    double em = em();
    flushRight(number, NUMBER_END * em);
    flushRight(target, TARGET_END * em);
    flushRight(offset, OFFSET_END * em);
    flushLeft(opcode, OPCODE * em);
    flushRight(argument, ARGUMENT_END * em + pushed());
    flushLeft(words, WORDS * em + pushed());
    double width = jumps.prefWidth(-1);
    jumps.resizeRelocate(snapPositionX(JUMPS * em), 0, width, getHeight());
    double side = arrow.prefHeight(-1);
    arrow.resizeRelocate(
        snapPositionX(ARROW * em),
        snapPositionY((getHeight() - side) / 2),
        arrow.prefWidth(-1),
        side);
  }

  private void flushLeft(Text text, double x) {
    text.setX(snapPositionX(x));
    text.setY(snapPositionY(getHeight() / 2));
  }

  private void flushRight(Text text, double end) {
    flushLeft(text, end - width(text));
  }
}
