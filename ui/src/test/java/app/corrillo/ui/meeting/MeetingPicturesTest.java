package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences.Theme;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws the screen in its states, for people to look at; holds that every picture has its place in it. */
@Tag("slow")
class MeetingPicturesTest {
    private static final Locale SPANISH = Locale.of("es", "ES");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 25})
    void soManyPeople(int people) throws Exception {
        try (Shown shown = new Shown(People.meeting(people - 1))) {
            shown.draw(people + "-dark");
            assertEquals(people, shown.view.stage().views().size());
            assertTrue(Files.size(Shown.PICTURES.resolve("meeting-" + people + "-dark.png")) > 4_000);
        }
    }

    @Test
    void nineInTheLight() throws Exception {
        draw("9-light", nine(), 1280, 720, Theme.LIGHT, Locale.ENGLISH);
    }

    @Test
    void aloneInTheLight() throws Exception {
        draw("1-light-es", People.meeting(0), 1280, 720, Theme.LIGHT, SPANISH);
    }

    @Test
    void share() throws Exception {
        MeetingState state = Scenes.after(People.meeting(7), People.share(1));
        draw("share-dark", state, 1280, 720, Theme.DARK, Locale.ENGLISH);
        draw("share-480x320", state, 480, 320, Theme.DARK, Locale.ENGLISH);
    }

    @Test
    void pinnedAndSpeaking() throws Exception {
        try (Shown shown = new Shown(nine())) {
            Fx.run(() -> shown.view.stage().turnLayout());
            Fx.until("one is large", () -> width(shown) > 800);
            shown.draw("speaker-dark");
            Fx.run(() -> {
                shown.view.stage().pin(1);
                shown.view.stage().pin(5);
            });
            Fx.until("two are large", () -> width(shown) < 300);
            shown.draw("pinned-dark");
        }
    }

    @Test
    void numbers() throws Exception {
        try (Shown shown = new Shown(People.meeting(3))) {
            Fx.run(() -> ((javafx.scene.control.ButtonBase) shown.view.root().lookup("#people")).fire());
            Fx.run(() -> shown.view.root().fireEvent(key(javafx.scene.input.KeyCode.N)));
            for (int second = 0; second < 100; second++) {
                long kilobits = Math.round(700 + 300 * Math.sin(second / 9.0) + (second * 37) % 90);
                shown.desk
                        .flows
                        .getFirst()
                        .accept(List.of(
                                new Desk.Flow(
                                        new TrackId("p1-camera"),
                                        "VP8",
                                        640,
                                        360,
                                        30,
                                        kilobits,
                                        second / 9,
                                        4.2,
                                        38,
                                        3.1),
                                new Desk.Flow(
                                        new TrackId("p2-camera"), "VP8", 320, 180, 15, kilobits / 4, 0, 2, 21, 1.2),
                                new Desk.Flow(
                                        new TrackId("p1-microphone"), "opus", 0, 0, 0, 32 + second % 7, 0, 5, 38, 0)));
            }
            shown.draw("numbers-dark");
            assertEquals(
                    3,
                    shown.find(".numbers-list", javafx.scene.control.ListView.class)
                            .getItems()
                            .size());
        }
    }

    private static javafx.scene.input.KeyEvent key(javafx.scene.input.KeyCode code) {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void trouble() throws Exception {
        MeetingState state = Scenes.after(
                nine(), new MeetingEvent.NoticeGiven(Notice.Kind.NO_MICROPHONE, new UntrustedText(""), Scenes.NOON));
        draw("trouble-dark", state, 1280, 720, Theme.DARK, Locale.ENGLISH);
        draw("reconnecting-es", Scenes.after(nine(), new MeetingEvent.LinkLost()), 1280, 720, Theme.DARK, SPANISH);
    }

    @Test
    void ownShareAndReactions() throws Exception {
        MeetingState sharing = Scenes.after(
                nine(), Scenes.published(Scenes.ME, app.corrillo.meeting.Source.SCREEN, Track.Direction.SEND));
        try (Shown shown = new Shown(sharing, 1280, 720, Theme.LIGHT, Locale.ENGLISH)) {
            Fx.run(() -> shown.view.root().lookup(".palette").setVisible(true));
            shown.draw("own-share-light");
        }
    }

    @Test
    void beforeTheDoorOpens() throws Exception {
        MeetingState joining = Scenes.after(Scenes.lobby(), new MeetingEvent.Joining(UntrustedText.name("Me")));
        draw("joining-dark", joining, 1280, 720, Theme.DARK, Locale.ENGLISH);
    }

    @Test
    void small() throws Exception {
        draw("480x320", People.meeting(3), 480, 320, Theme.DARK, Locale.ENGLISH);
        draw("480x320-alone", People.meeting(0), 480, 320, Theme.LIGHT, Locale.ENGLISH);
        draw("480x320-two", People.meeting(1), 480, 320, Theme.DARK, Locale.ENGLISH);
    }

    @Test
    void chatAndPeople() throws Exception {
        try (Shown shown = new Shown(nine())) {
            shown.meeting.happen(
                    People.said(0, "Shall we begin with the antenna?", 1),
                    People.said(
                            1,
                            "The town hall sent https://radio.example/permits. I read it tonight and write down what is missing.",
                            2),
                    own("Thanks!"),
                    People.said(5, "أنا عندي واحد في البيت، وسأحضره معي يوم السبت إن شاء الله", 4),
                    new MeetingEvent.Reacted(People.id(2), Reaction.LOVE, Scenes.NOON),
                    new MeetingEvent.HandChanged(People.id(3), true, Scenes.NOON));
            Fx.until(
                    "the badge counts",
                    () -> shown.view.root().lookupAll(".count-badge").stream().anyMatch(javafx.scene.Node::isVisible));
            shown.draw("happenings-dark");
            Fx.run(() -> ((javafx.scene.control.ButtonBase) shown.view.root().lookup("#chat")).fire());
            shown.draw("chat-dark");
            Fx.run(() -> ((javafx.scene.control.ButtonBase) shown.view.root().lookup("#people")).fire());
            shown.draw("people-dark");
            Fx.run(() -> {
                shown.stage.setWidth(480);
                shown.stage.setHeight(320);
            });
            Fx.until(
                    "the window is small",
                    () -> shown.view.root().getLayoutBounds().getWidth() == 480);
            shown.draw("people-480x320");
        }
    }

    private static double width(Shown shown) {
        TileView first = shown.view.stage().views().get("person p1");
        return first == null ? 0 : first.getWidth();
    }

    private static MeetingState nine() {
        return Scenes.after(
                People.meeting(8),
                new MeetingEvent.HandChanged(People.id(7), true, Scenes.NOON),
                new MeetingEvent.QualityMeasured(Scenes.ME, app.corrillo.meeting.Quality.GOOD),
                new MeetingEvent.QualityMeasured(People.id(6), app.corrillo.meeting.Quality.POOR),
                new MeetingEvent.TrackStalled(new TrackId("p4-camera"), true));
    }

    private static MeetingEvent own(String text) {
        return new MeetingEvent.Said(new ChatMessage(
                Scenes.ME, UntrustedText.name("Me"), UntrustedText.message(text), Scenes.NOON.plusSeconds(180), true));
    }

    private static void draw(String name, MeetingState state, double width, double height, Theme theme, Locale language)
            throws Exception {
        try (Shown shown = new Shown(state, width, height, theme, language)) {
            shown.draw(name);
            assertTrue(Files.size(Shown.PICTURES.resolve("meeting-" + name + ".png")) > 2_000);
        }
    }
}
