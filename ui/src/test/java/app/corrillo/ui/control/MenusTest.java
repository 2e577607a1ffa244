package app.corrillo.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.look.Theme;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class MenusTest {
    /** The window is placed in whole pixels, and its shadow is of more. */
    private static final double NEARLY = 3;

    private static double top(Node node) {
        return node.localToScreen(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(ContextMenu menu) {
        Node content = menu.getSkin().getNode();
        return content.localToScreen(content.getLayoutBounds()).getMaxY();
    }

    @Test
    void aMenuStaysAboveItsButtonAlsoWhenMoreIsFound() {
        Fx.start();
        Button owner = new Button("v");
        Stage stage = Fx.call(() -> {
            StackPane root = new StackPane(owner);
            root.setAlignment(Pos.BOTTOM_LEFT);
            Stage fresh = new Stage();
            fresh.setScene(new Scene(root, 500, 500));
            new Theme(fresh.getScene()).wear(Preferences.first().look());
            fresh.show();
            return fresh;
        });
        ContextMenu menu = Fx.call(() -> new ContextMenu(new MenuItem("Entire screen")));
        Fx.run(() -> Menus.above(menu, owner, 8));
        assertEquals(Fx.call(() -> top(owner) - 8), Fx.call(() -> bottom(menu)), NEARLY);
        Fx.run(() -> menu.getItems().addAll(new MenuItem("Corrillo"), new MenuItem("Files"), new MenuItem("Mail")));
        assertEquals(Fx.call(() -> top(owner) - 8), Fx.call(() -> bottom(menu)), NEARLY);
        Fx.run(() -> {
            menu.hide();
            stage.close();
        });
    }
}
