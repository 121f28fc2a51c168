package org.cellscope.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cellscope.app.testing.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SampleBrowserTest {
  private final List<String> opened = new ArrayList<>();

  @Start
  void open(Stage stage) throws IOException {
    var browser = new SampleBrowser(SampleLibrary.load(), sample -> opened.add(sample.id()));
    stage.setScene(new Scene((Parent) browser.node(), 500, 400));
    stage.show();
  }

  @Test
  void aSearchLeavesWhatItFindsAndEnterOpensIt(FxRobot robot) {
    TreeView<?> tree = Fx.lookup(robot, "#sample-tree").queryAs(TreeView.class);
    TextField search = Fx.lookup(robot, "#sample-search").queryAs(TextField.class);
    assertThat(Fx.get(tree::getExpandedItemCount)).isGreaterThan(31);
    robot.interact(search::requestFocus);
    robot.interact(() -> search.setText("memoise known"));
    assertThat(Fx.get(tree::getExpandedItemCount)).isEqualTo(2);
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly("memoised_fibonacci");
    robot.interact(() -> search.setText("recursion cell circle"));
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(opened).containsExactly("memoised_fibonacci", "recursion_through_a_cell");
    robot.interact(() -> search.setText("nothing has these words"));
    robot.interact(search::requestFocus);
    robot.type(KeyCode.ENTER);
    assertThat(opened).hasSize(2);
  }
}
