package app.corrillo.ui.home;

import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.When;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Meetings of before; with none, two lines that say what to do. */
final class RecentList extends VBox {
    private static final int SHOWN = 4;

    RecentList(List<Recent> meetings, Words words, InstantSource clock, Consumer<Recent> again) {
        getStyleClass().add("recent");
        if (meetings.isEmpty()) {
            getStyleClass().add("empty");
            getChildren().addAll(line(words.say("home.recent.empty")), line(words.say("home.recent.empty.advice")));
            return;
        }
        Label title = new Label(words.say("home.recent"));
        title.getStyleClass().add("section");
        getChildren().add(title);
        When when = new When(words, clock.instant(), ZoneId.systemDefault());
        meetings.stream().limit(SHOWN).forEach(meeting -> getChildren().add(row(meeting, words, when, again)));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("second", "wrapped");
        return label;
    }

    private static Button row(Recent meeting, Words words, When when, Consumer<Recent> again) {
        FontIcon icon = (meeting.hosted() ? Icon.HOSTED : Icon.CLOCK).node(Icon.Size.ROW);
        icon.getStyleClass().add("quiet");
        StackPane glyph = new StackPane(icon);
        glyph.getStyleClass().add("glyph");
        Label title = new Label(meeting.title());
        title.getStyleClass().add("name");
        title.setMinWidth(0);
        String place = meeting.hosted() ? words.say("home.recent.hosted") : meeting.address();
        Label about = new Label(words.say("home.recent.about", when.say(meeting.at()), place));
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        VBox texts = new VBox(2, title, about);
        texts.getStyleClass().add("texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        String verb = words.say(meeting.hosted() ? "home.recent.start" : "home.recent.join");
        Label chip = new Label(verb);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(glyph, texts, chip);
        line.getStyleClass().add("line");

        Button row = new Button();
        row.getStyleClass().add("row");
        row.setGraphic(line);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty());
        row.setAccessibleText(verb + ": " + meeting.title() + ", " + about.getText());
        row.setTooltip(new Tooltip(meeting.title()));
        row.setOnAction(_ -> again.accept(meeting));
        return row;
    }
}
