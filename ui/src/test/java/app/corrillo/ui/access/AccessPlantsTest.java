package app.corrillo.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the walks can fail: one fault of each kind, planted. */
@Tag("slow")
class AccessPlantsTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void whatHasNoNameNoTooltipOrNoKeyIsFound() {
        Button bare = new Button("");
        Button mouse = new Button("Only by mouse");
        mouse.setFocusTraversable(false);
        Button odd = new Button("No role");
        odd.setAccessibleRole(AccessibleRole.NODE);
        Pane clicked = new Pane();
        clicked.setOnMouseClicked(_ -> odd.fire());
        Glyph icon = Icon.ADD.node(Icon.Size.ROW);
        icon.setAccessibleRole(AccessibleRole.TEXT);
        List<String> faults = faults(new VBox(bare, new TextField(), mouse, odd, clicked, icon));
        assertFound(faults, "without a name: Button");
        assertFound(faults, "neither words nor a tooltip: Button");
        assertFound(faults, "without a name: TextField");
        assertFound(faults, "not by keyboard: Button");
        assertFound(faults, "without a role: Button");
        assertFound(faults, "for the mouse alone: Pane");
        assertFound(faults, "an icon that is read out");
        assertEquals(7, faults.size(), faults::toString);
        assertEquals(
                List.of("a menu item without words"),
                Fx.call(() -> new Names()
                        .walk(new ContextMenu(new MenuItem(""), new MenuItem("Words")))
                        .faults()));
    }

    @Test
    void whatIsInOrderHasNoFault() {
        TextField field = new TextField();
        Label label = new Label("Name");
        label.setLabelFor(field);
        assertEquals(List.of(), faults(new VBox(label, field, new Button("Go"))));
        assertEquals(List.of(), tabs(new VBox(new HBox(new Button("1"), new Button("2")), new Button("3"))));
    }

    @Test
    void anOrderThatJumpsBackIsFound() {
        Button below = new Button("below");
        Button above = new Button("above");
        Pane pane = new Pane(below, above);
        below.relocate(0, 100);
        above.relocate(0, 20);
        assertFound(tabs(pane), "backwards: from Button");
        Button right = new Button("right");
        Button left = new Button("left");
        Pane line = new Pane(right, left);
        right.relocate(200, 20);
        left.relocate(20, 20);
        assertFound(tabs(line), "backwards: from Button");
    }

    @Test
    void focusThatNobodySeesIsFound() {
        Region blind = new Region();
        blind.setFocusTraversable(true);
        blind.setMinSize(60, 30);
        List<String> faults = tabs(new VBox(16, new Button("seen"), blind));
        assertFound(faults, "focus that nobody sees: Region");
        assertEquals(1, faults.size(), faults::toString);
    }

    @Test
    void whatTabSkipsIsFound() {
        Button taken = new Button("taken");
        Button trap = new Button("trap");
        trap.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> event.consume());
        assertFound(tabs(new VBox(16, new Button("first"), trap, taken)), "skipped: Button");
    }

    private static List<String> faults(Parent root) {
        return Fx.call(() -> new Names().walk(root).faults());
    }

    private static List<String> tabs(Parent root) {
        Stage stage = Fx.call(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(root, 400, 300));
            shown.show();
            return shown;
        });
        try {
            Fx.pulses(3);
            return new TabWalk(stage.getScene()).faults();
        } finally {
            Fx.run(stage::close);
        }
    }

    private static void assertFound(List<String> faults, String begin) {
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(begin)), () -> begin + " in " + faults);
    }
}
