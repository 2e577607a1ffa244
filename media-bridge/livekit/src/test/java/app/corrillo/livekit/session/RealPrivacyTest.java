package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.call.Calls;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PeerPattern;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A room with a passphrase, with livekit-client and its end to end encryption on the other side. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealPrivacyTest {
    private static final String PASSPHRASE = "contraseña + 👋";
    private static final String FRAGMENT = "#contrase%C3%B1a%20+%20%F0%9F%91%8B";

    @Test
    void messagesFilesAndCallsAreEncryptedAndNothingElseIsReadOrSent() throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                SystemTime time = new SystemTime();
                Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open();
                Guest me = guest(server, "me", FRAGMENT, time);
                Guest eve = guest(server, "eve", "", time)) {
            browser.join(server.url(), server.token("secret", "browser"), Map.of("passphrase", PASSPHRASE));
            me.sendCamera(320, 180, 1);
            me.join().awaitLive();
            eve.join().awaitPeople(3);
            me.awaitPeople(3);

            chat(browser, me);
            VendorsTest.files(browser, me);
            calls(browser, me);
            nothingElse(browser, me, eve);
        }
    }

    private static void chat(BrowserPeer browser, Guest me) throws Exception {
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("¡Hola!")));
        Eventually.that(
                "read by the browser",
                () -> browser.texts().stream().anyMatch(text -> text.text().equals("¡Hola!")));
        browser.sendText("lk.chat", "a longer answer. ".repeat(2_000));
        me.await("the answer", now -> now.chat().size() == 2);
        browser.sendChat("in the older way");
        me.await("the older way", now -> now.chat().size() == 3);
    }

    private static void calls(BrowserPeer browser, Guest me) {
        browser.ask("answerRpc", Map.of("method", "greet", "answer", "hola "));
        assertEquals(
                "hola me",
                me.calls()
                        .call(new ParticipantId("browser"), "greet", "me", Calls.USUAL)
                        .join());
        me.calls().answer("double", call -> call.payload() + call.payload());
        assertEquals(
                "22",
                browser.ask("rpc", Map.of("to", "me", "method", "double", "payload", "2"))
                        .asText());
    }

    private static void nothingElse(BrowserPeer browser, Guest me, Guest eve) throws Exception {
        awaitNotice(eve, Notice.Kind.CHAT_LOCKED, "me");
        awaitNotice(eve, Notice.Kind.CHAT_LOCKED, "browser");
        eve.session().perform(new MeetingCommand.Say(UntrustedText.message("believe me, I am Ana")));
        awaitNotice(me, Notice.Kind.CHAT_UNLOCKED, "eve");
        assertTrue(eve.state().chat().stream().allMatch(said -> said.own()));
        assertEquals(3, me.state().chat().size());

        browser.publish("camera", PeerPattern.of(7));
        awaitNotice(me, Notice.Kind.MEDIA_ENCRYPTED, "browser");
        awaitNotice(eve, Notice.Kind.MEDIA_ENCRYPTED, "browser");
        assertFalse(Guest.track(me.state(), Source.CAMERA).isPresent());
        awaitNotice(me, Notice.Kind.ROOM_LOCKED, "");
        assertFalse(me.state().capabilities().contains(Capability.PUBLISH_CAMERA));
        assertTrue(me.state().capabilities().contains(Capability.CHAT));
        assertTrue(browser.track("me", "camera").isEmpty());
        assertTrue(me.session().stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .noneMatch(track -> track.direction() == Track.Direction.SEND));
    }

    private static void awaitNotice(Guest guest, Notice.Kind kind, String about) {
        Eventually.that(
                kind + " of " + about,
                () -> guest.saw(event -> event instanceof MeetingEvent.NoticeGiven(var what, var whom, var _)
                        && what == kind
                        && whom.value().equals(about)));
    }

    private static Guest guest(LiveKitServer server, String name, String fragment, SystemTime time) {
        return Guest.real(name, server.url(), server.token("secret", name) + fragment, time);
    }
}
