package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.moderate.ModeratedSession;
import app.corrillo.livekit.moderate.Moderator;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeEngine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What this person and the others may do changes while they are in the room. */
class RightsTest extends WithFakeServer {
    @Test
    void whoRunsTheRoomIsSaidByTheNewestToken() throws Exception {
        Runner ana = new Runner("ana");
        try (FakeEngine other = new FakeEngine(MediaDevices.NONE);
                MeetingSession session = ModeratedSession.of(
                        link(),
                        other,
                        ana::happened,
                        time,
                        new AppSide(),
                        Version.ZERO,
                        new Spare(),
                        Optional.empty())) {
            session.join(UntrustedText.name("ana"), new MicrophoneSpec.None());
            ana.awaitPeople(1);
            assertEquals(
                    List.of(),
                    Moderator.POSSIBLE.stream().filter(ana.state()::allows).toList());
            server.visit(1).say(token(true));
            ana.await("the room can be run", now -> now.capabilities().containsAll(Moderator.POSSIBLE));
            assertEquals(Role.MODERATOR, role(ana.state(), "me"));
            assertTrue(Witness.has(ana.state(), Notice.Kind.RUNS_MEETING));
            server.visit(1).say(token(false));

            ana.await("it cannot any more", now -> Moderator.POSSIBLE.stream().noneMatch(now::allows));
            assertEquals(Role.PUBLISHER, role(ana.state(), "me"));
        }
    }

    @Test
    void whoMayNotWatchIsToldUntilTheyMay() throws Exception {
        me.join().awaitLive();
        assertFalse(Witness.has(me.state(), Notice.Kind.MEDIA_FORBIDDEN));
        permit("PA_self", "me", false, true, 2);
        me.await("the sentence", now -> Witness.has(now, Notice.Kind.MEDIA_FORBIDDEN));
        permit("PA_self", "me", true, true, 3);

        me.await("it is over", now -> !Witness.has(now, Notice.Kind.MEDIA_FORBIDDEN));
    }

    @Test
    void whoMaySendIsSeenAsThatChanges() throws Exception {
        me.join().awaitLive();
        permit("PA_1", "ana", true, false, 1);
        me.await("Ana watches", now -> role(now, "ana") == Role.SUBSCRIBER);
        permit("PA_1", "ana", true, true, 2);
        me.await("Ana may send", now -> role(now, "ana") == Role.PUBLISHER);
        permit("PA_self", "me", true, false, 2);

        me.await("this person watches", now -> role(now, "me") == Role.SUBSCRIBER);
    }

    private void permit(String sid, String identity, boolean watch, boolean publish, int version) {
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person(sid, identity)
                        .permission(new ParticipantPermission.Builder()
                                .can_subscribe(watch)
                                .can_publish(publish)
                                .build())
                        .version(version)
                        .build()));
    }

    private LiveKitLink link() {
        if (LiveKitLink.read(server.link()) instanceof LiveKitLink.Reading.Good(LiveKitLink link)) {
            return link;
        }
        throw new AssertionError("not a link");
    }

    private static SignalResponse token(boolean runs) {
        String payload = "{\"sub\":\"me\",\"video\":{\"room\":\"Room\",\"roomAdmin\":" + runs + "}}";
        String middle =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return new SignalResponse.Builder()
                .refresh_token("e30." + middle + ".c2ln")
                .build();
    }

    private static Role role(MeetingState now, String who) {
        ParticipantId id = new ParticipantId(who);
        return now.participants().containsKey(id) ? now.participants().get(id).role() : Role.MODERATOR;
    }

    /** Somebody who hears what a session tells. */
    private static final class Runner extends Witness {
        Runner(String name) {
            super(name);
        }

        void happened(MeetingEvent event) {
            keep(event);
        }
    }
}
