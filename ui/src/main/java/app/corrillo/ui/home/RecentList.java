package app.corrillo.ui.home;

import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.When;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Meetings of before; with none, two lines that say what to do. */
final class RecentList extends VBox {
    private static final int SHOWN = 4;

    RecentList(List<Recent> meetings, Words words, InstantSource clock, Consumer<Recent> again) {
        getStyleClass().add("recent");
        if (meetings.isEmpty()) {
            getStyleClass().add("empty");
            getChildren()
                    .addAll(
                            Prose.label(words.say("home.recent.empty"), "second"),
                            Prose.label(words.say("home.recent.empty.advice"), "second"));
            return;
        }
        Label title = new Label(words.say("home.recent"));
        title.getStyleClass().add("section");
        getChildren().add(title);
        When when = new When(words, clock.instant(), ZoneId.systemDefault());
        meetings.stream().limit(SHOWN).forEach(meeting -> getChildren().add(row(meeting, words, when, again)));
    }

    private static Button row(Recent meeting, Words words, When when, Consumer<Recent> again) {
        String place = meeting.hosted() ? words.say("home.recent.hosted") : meeting.address();
        return new MeetingRow(
                meeting.hosted() ? Icon.HOSTED : Icon.CLOCK,
                meeting.title().isBlank() ? words.say("home.untitled") : meeting.title(),
                words.say("home.recent.about", when.say(meeting.at()), place),
                words.say(meeting.hosted() ? "home.recent.start" : "home.recent.join"),
                () -> again.accept(meeting));
    }
}
