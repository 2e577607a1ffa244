package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk.Near;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Meetings of the local network, on the first screen and in the settings. */
@Tag("slow")
class NearTest {
    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Near WEEKLY = new Near("a", UntrustedText.name("Weekly"), "192.168.1.20:4433");
    private static final Near UNTITLED = new Near("b", UntrustedText.name(""), "192.168.1.30:4433");

    private static void find(Guest guest, Near... meetings) {
        guest.desk.looking.getFirst().accept(List.of(meetings));
        Fx.pulses(3);
    }

    @Test
    void theyComeAndGoAndTheHostIsAskedForTheLink() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            assertTrue(!guest.texts().contains(EN.say("home.near")));
            find(guest, WEEKLY, UNTITLED);
            guest.reads(EN.say("home.near"));
            guest.reads("Weekly");
            guest.reads(EN.say("home.untitled"));
            find(guest, UNTITLED);
            Fx.until("it is gone", () -> !guest.texts().contains("Weekly"));

            guest.desk.invitation = CompletableFuture.failedFuture(new IOException("closed"));
            guest.click(".near .row");
            guest.reads(EN.say("home.near.closed"));
            guest.desk.invitation = CompletableFuture.completedFuture(Guest.LINK);
            guest.click(".near .row");
            guest.awaits(".lobby");
            assertEquals(List.of(), guest.desk.looking, "only the first screen looks");
        }
    }

    @Test
    void aLinkThatComesLateTakesNobodyAway() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            find(guest, WEEKLY);
            guest.click(".near .row");
            guest.type(Guest.LINK);
            Fx.run(() -> guest.window.arrive(java.util.Optional.of(Guest.LINK)));
            guest.awaits(".lobby");
            guest.desk.invitation.complete(Guest.LINK);
            Fx.pulses(4);
            assertEquals(1, guest.desk.opened.size());
        }
    }

    @Test
    void lookingAndLettingInAreSwitchedApart() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            assertEquals(
                    new Preferences.Nearby(true, false),
                    guest.desk.preferences().nearby());
            guest.settings("network");
            guest.turn(EN.say("settings.near.look"));
            guest.turn(EN.say("settings.near.welcome"));
            assertEquals(
                    new Preferences.Nearby(false, true),
                    guest.desk.preferences().nearby());
        }
    }
}
