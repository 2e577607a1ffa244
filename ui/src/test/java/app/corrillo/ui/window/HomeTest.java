package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class HomeTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void aLinkIsTypedRefusedMendedAndOpened() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.reads("Which meeting?");
            guest.reads(EN.say("home.recent.empty"));
            guest.type("nonsense");
            guest.press(KeyCode.ENTER);
            guest.reads(EN.sentence(EndReason.BAD_LINK));
            assertEquals("nonsense", field(guest).getText(), "nothing is lost");
            assertTrue(field(guest).isFocused());

            guest.type(Guest.LINK);
            assertEquals(Guest.LINK, field(guest).getText(), "what was wrong is replaced");
            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
            assertEquals(1, guest.desk.opened.size());

            guest.press(KeyCode.ESCAPE);
            guest.awaits(".home");
            Fx.until("the meeting is closed", () -> guest.meeting().isClosed());
            assertTrue(guest.desk.meters.isEmpty());
        }
    }

    @Test
    void aServerWantsATokenAndGetsIt() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.type("wss://example.org");
            guest.press(KeyCode.ENTER);
            guest.reads(EN.say("home.token.wanted", "example.org"));
            guest.type("bad");
            guest.press(KeyCode.ENTER);
            guest.reads(EN.sentence(EndReason.BAD_LINK));
            assertTrue(guest.desk.opened.isEmpty());

            guest.type("good");
            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
        }
    }

    @Test
    void whoHasTheKeyOfAServerHoldsAMeetingThere() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.type("wss://example.org?room=old");
            guest.press(KeyCode.ENTER);
            guest.click("#hold-with-key");
            guest.reads(EN.say("home.hold.title", "example.org"));
            guest.type("Weekly");
            guest.press(KeyCode.ENTER);
            guest.reads(EN.say("home.hold.no-key"));
            guest.type("bad");
            guest.press(KeyCode.TAB);
            guest.type("s3cret");
            guest.press(KeyCode.ENTER);
            guest.reads(EN.say("home.hold.unusable"));
            guest.press(KeyCode.CONTROL, KeyCode.A);
            guest.type("good");
            guest.click("#hold-remember");
            guest.click("#hold-start");
            guest.awaits(".lobby");
            assertEquals(
                    new Desk.ServerRoom("wss://example.org", "good", "s3cret", "Weekly", true),
                    guest.desk.rooms.getLast());
        }
    }

    @Test
    void aKeyThatIsRememberedIsNotAskedFor() {
        FakeDesk desk = new FakeDesk(Guest.known());
        desk.known = true;
        try (Guest guest = Guest.at(new Start.Home(), desk, "", 900, 600)) {
            guest.type("wss://example.org");
            guest.press(KeyCode.ENTER);
            guest.click("#hold-with-key");
            guest.reads(EN.say("home.hold.known"));
            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
            assertEquals(new Desk.ServerRoom("wss://example.org", "", "", "", false), desk.rooms.getLast());
        }
    }

    @Test
    void aLinkThatLacksATokenOpensTheQuestion() {
        try (Guest guest = Guest.at(new Start.Lobby("wss://example.org"), Guest.known())) {
            guest.reads(EN.say("home.token.wanted", "example.org"));
            assertEquals("wss://example.org", field(guest).getText());
            guest.type("good");
            guest.press(KeyCode.ENTER);
            guest.awaits(".lobby");
        }
    }

    @Test
    void aMeetingIsStartedAndTroubleIsTold() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            CompletableFuture<app.corrillo.meeting.Meeting> first = guest.desk.hosted;
            guest.click(".begin .button");
            guest.reads(EN.say("home.start.opening"));
            guest.desk.hosted = new CompletableFuture<>();
            first.completeExceptionally(new IllegalStateException("no port"));
            guest.reads(EN.say("home.start.failed"));

            guest.click(".begin .button");
            FakeMeeting own = new FakeMeeting(Scenes.lobby());
            guest.desk.hosted.complete(own);
            guest.awaits(".lobby");
            assertFalse(own.isClosed());

            own.show(Scenes.live(1));
            guest.awaits(".meeting");
            own.happen(new MeetingEvent.Ended(EndReason.LEFT));
            guest.reads(EN.say("ended.own-over"));
            assertFalse(guest.texts().contains(EN.sentence(EndReason.LEFT)), "without its host it does not go on");
        }
    }

    @Test
    void aRecentMeetingWithoutItsKeyAsksForTheLink() {
        Preferences before = Guest.known()
                .withRecent(new Preferences.Recent(
                        "Weekly", "192.168.1.20:4433/weekly", false, Scenes.NOON.minus(Duration.ofHours(20))));
        try (Guest guest = Guest.at(new Start.Home(), before)) {
            guest.click(".row");
            guest.reads(EN.say("home.recent.needs-link"));
            assertTrue(field(guest).isFocused());
            guest.click(".own-name");
            guest.press(KeyCode.CONTROL, KeyCode.A);
            guest.type("Ana");
            guest.press(KeyCode.ENTER);
            assertEquals("Ana", guest.desk.preferences().name());
        }
    }

    @Test
    void aRecentMeetingThatHadNoTitleIsCalledSomething() {
        Preferences before = Guest.known().withRecent(new Preferences.Recent("", "", true, Scenes.NOON));
        try (Guest guest = Guest.at(new Start.Home(), before)) {
            guest.reads(EN.say("home.untitled"));
        }
    }

    private static TextField field(Guest guest) {
        return (TextField) guest.stage.getScene().lookup(".link-box .text-field");
    }
}
