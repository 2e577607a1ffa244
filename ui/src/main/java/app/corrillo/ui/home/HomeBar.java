package app.corrillo.ui.home;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.look.Brand;
import app.corrillo.ui.words.Words;
import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** What this is, who this person is, and the way to the settings. */
final class HomeBar extends HBox {
    HomeBar(Desk desk, Words words, Node settings) {
        getStyleClass().add("screen-bar");
        TextField name = new TextField(desk.preferences().name());
        name.setPromptText(words.say("home.name"));
        name.getStyleClass().add("own-name");
        Naming.name(name, words.say("home.name"));
        Runnable keep = () -> {
            String now = UntrustedText.name(name.getText()).value();
            if (!now.equals(desk.preferences().name())) {
                desk.remember(desk.preferences().withName(now));
            }
        };
        name.setOnAction(_ -> keep.run());
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        getChildren().addAll(Brand.lockup(words.say("app.name")), new Spacer(), name, settings);
    }
}
