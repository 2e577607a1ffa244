package app.corrillo.client.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BotTest {

    @Test
    void looksAtEveryPictureOnce() {
        FakeMeeting meeting = new FakeMeeting(Scenes.lobby());
        try (BotEyes _ = new BotEyes(meeting)) {
            meeting.show(Scenes.live(2));
            meeting.show(Scenes.live(2));
            assertEquals(1, meeting.commands().size());
            assertEquals(
                    Map.of(new TrackId("p1-camera"), BotEyes.SIZE, new TrackId("p2-camera"), BotEyes.SIZE),
                    meeting.commands(MeetingCommand.Show.class).getFirst().tiles());
        }
        assertEquals(0, meeting.watchers());
    }

    @Test
    void saysOnceWhatItWasToldToUseAndDoesNotHave() {
        FakeMeeting meeting = new FakeMeeting(Scenes.live(1));
        FakeMeeting other = new FakeMeeting(given(Scenes.live(1), Kind.NO_CAMERA));
        List<Kind> said = new ArrayList<>();
        BotVoice voice = new BotVoice(missing -> said.add(missing.kind()));
        try (Meeting.Subscription _ = voice.follow(meeting);
                Meeting.Subscription _ = voice.follow(other)) {
            MeetingState state = given(Scenes.live(1), Kind.NETWORK_POOR);
            state = given(state, Kind.NO_CAMERA);
            meeting.show(state);
            meeting.show(given(given(state, Kind.NO_CAMERA), Kind.SHARE_FAILED));
            assertEquals(List.of(Kind.NO_CAMERA, Kind.SHARE_FAILED), said);
        }
        assertEquals(0, meeting.watchers());
    }

    private static MeetingState given(MeetingState state, Kind kind) {
        return Scenes.after(state, new MeetingEvent.NoticeGiven(kind, UntrustedText.name("Desk"), Instant.EPOCH));
    }

    @Test
    void noTwoBotsAreAlike() {
        Set<String> names = new HashSet<>();
        Set<Integer> people = new HashSet<>();
        for (int index = 0; index < 24; index++) {
            String name = BotPeople.name(Optional.empty(), 20, index, 24);
            names.add(name);
            people.add(BotPeople.person(name));
        }
        assertEquals(24, names.size());
        assertEquals(24, people.size());
    }

    @Test
    void oneBotHasTheAskedNameAndSeveralHaveNumbers() {
        assertEquals("Eva", BotPeople.name(Optional.of("Eva"), 3, 0, 1));
        assertEquals("Eva 2", BotPeople.name(Optional.of("Eva"), 3, 1, 2));
    }

    @Test
    void theAskedCameraIsUsedWithThePersonInFrontOfAPattern() {
        assertEquals(new CameraSpec.TestPattern(640, 360, 30, 7), BotPeople.camera(Optional.empty(), 7));
        assertEquals(
                new CameraSpec.TestPattern(320, 180, 15, 7),
                BotPeople.camera(Optional.of(new CameraSpec.TestPattern(320, 180, 15, -1)), 7));
        assertTrue(BotPeople.camera(Optional.of(new CameraSpec.None()), 7) instanceof CameraSpec.None);
    }
}
