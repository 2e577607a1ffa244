package app.corrillo.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A menu is a window of its own, and round it there is nothing white where one cannot see through that window. */
class OpaquePopupsTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    /** Looks at a menu that is open, on a display of this kind. */
    private static void withMenu(boolean clear, Consumer<Region> look) {
        Stage stage = Fx.call(() -> {
            Stage fresh = new Stage();
            Button owner = new Button("v");
            fresh.setScene(new Scene(new StackPane(owner), 300, 200));
            new Theme(fresh.getScene(), clear).wear(Preferences.first().look());
            fresh.show();
            return fresh;
        });
        ContextMenu menu = Fx.call(() -> {
            ContextMenu fresh = new ContextMenu(new MenuItem("Copy"));
            fresh.show(stage.getScene().getRoot(), 100, 100);
            return fresh;
        });
        Fx.pulses(3);
        Fx.run(() -> look.accept((Region) menu.getSkin().getNode()));
        Fx.run(() -> {
            menu.hide();
            stage.close();
        });
    }

    @Test
    void aMenuFillsAWindowThatCannotBeSeenThrough() {
        withMenu(false, menu -> {
            assertNull(menu.getEffect());
            assertEquals(
                    CornerRadii.EMPTY,
                    menu.getBackground().getFills().getFirst().getRadii());
            assertEquals(menu.getScene().getWindow().getWidth(), menu.getWidth(), 1);
            Region root = (Region) menu.getScene().getRoot();
            assertEquals(1, ((Color) root.getBackground().getFills().getFirst().getFill()).getOpacity());
        });
    }

    @Test
    void aBoxFillsItToo() {
        Button owner = new Button("v");
        Stage stage = Fx.call(() -> {
            Stage fresh = new Stage();
            fresh.setScene(new Scene(new StackPane(owner), 300, 200));
            new Theme(fresh.getScene(), false)
                    .wear(Preferences.first().withTheme(Preferences.Theme.LIGHT).look());
            fresh.show();
            return fresh;
        });
        Popup box = Fx.call(() -> {
            VBox devices = new VBox(new Label("Which camera"));
            devices.getStyleClass().add("device-picker");
            Popup fresh = new Popup();
            fresh.getContent().add(devices);
            fresh.show(owner, 100, 100);
            return fresh;
        });
        Fx.pulses(3);
        WritableImage picture = Fx.call(() -> box.getScene().snapshot(null));
        Fx.run(() -> {
            box.hide();
            stage.close();
        });
        Color line = Color.web("#d5d9df");
        int last = (int) picture.getWidth() - 1;
        assertEquals(line, picture.getPixelReader().getColor(0, 0), "no frame of white");
        assertEquals(line, picture.getPixelReader().getColor(last, (int) picture.getHeight() - 1));
        assertEquals(Color.web("#f4f5f7"), picture.getPixelReader().getColor(2, 2), "square");
    }

    @Test
    void elsewhereItIsRoundAndCastsAShadow() {
        withMenu(true, menu -> {
            assertNotNull(menu.getEffect());
            assertEquals(
                    new CornerRadii(8),
                    menu.getBackground().getFills().getFirst().getRadii());
        });
    }
}
