package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom this person does not want to hear is silent here, and the server is told nothing of it. */
class HearingTest extends WithFakeServer {
    @Test
    void aVoiceIsSilencedInItsConnectionAndHeardAgain() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(
                        FakeLiveKit.track("TR_mic", TrackSource.MICROPHONE).build()))
                .build()));
        visit.say(server.offer(List.of(FakeSdp.Section.of("audio", "0", "PA_1|TR_mic", "TR_mic"))));
        Track voice = me.awaitTrack(Source.MICROPHONE);
        visit.hear("an answer", one -> one.answer != null);
        int heard = visit.heard().size();

        me.session().setAudible(voice.id(), false);
        Eventually.that("it is silent", () -> silenced().equals(Set.of(voice.id())));
        me.session().setAudible(voice.id(), true);
        Eventually.that("it is heard", () -> silenced().isEmpty());
        assertEquals(
                0,
                visit.heard().stream()
                        .skip(heard)
                        .filter(one -> one.subscription != null || one.track_setting != null || one.mute != null)
                        .count());
    }

    private Set<TrackId> silenced() {
        return engine.connections().stream()
                .flatMap(connection -> connection.silenced().stream())
                .collect(Collectors.toSet());
    }
}
