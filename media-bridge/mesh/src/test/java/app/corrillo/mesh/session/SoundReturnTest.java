package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeConnection;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.net.Cuttable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sound comes back to somebody of whose connections some were made without it. */
class SoundReturnTest {
    private static FakeConnection to(Somebody other, FakeEngine engine) {
        String prefix = Objects.requireNonNull(other.state().self()).value() + "/";
        return engine.connections().stream()
                .filter(one -> one.options().remotePrefix().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhatLacksItIsMadeAnewAndTheOthersSeeNothingOfThat() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            Somebody eva = party.join("Eva");
            for (Somebody one : List.of(ana, luis, eva)) {
                one.sendCamera();
            }
            for (Somebody one : List.of(ana, luis, eva)) {
                one.await(
                        "both others",
                        now -> now.tracks().values().stream()
                                        .filter(track -> track.source() == Source.CAMERA)
                                        .count()
                                >= 2);
            }
            FakeEngine engine = party.engineOf(ana);
            FakeConnection silent = to(luis, engine);
            FakeConnection sounding = to(eva, engine);
            silent.lackSound();

            engine.plug(Scenes.devices());

            Eventually.that("another one to Luis", silent::isClosed);
            luis.await("Ana again", now -> luis.saw(MeetingEvent.TrackReplaced.class::isInstance));
            ana.await(
                    "Luis again",
                    now -> ana.saw(MeetingEvent.TrackReplaced.class::isInstance)
                            && now.tracks().values().stream().noneMatch(Track::stalled));
            assertFalse(sounding.isClosed());
            assertEquals(3, engine.connections().size());
            assertFalse(eva.saw(MeetingEvent.TrackStalled.class::isInstance), "her pictures go on");

            // The new one has sound, so another return changes nothing.
            engine.plug(MediaDevices.NONE);
            engine.plug(Scenes.devices());
            settle(ana, engine);
            assertEquals(3, engine.connections().size());
        }
    }

    @Test
    void withoutTheServerItIsMadeAnewWhenThatIsBack() throws Exception {
        try (Party party = new Party();
                Cuttable way = new Cuttable(party.port())) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.comes("Luis", party.linkThrough(way.port())).join();
            ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);
            FakeEngine engine = party.engineOf(luis);
            engine.connections().getFirst().lackSound();
            way.cut();
            luis.await("the notice", now -> Witness.has(now, Notice.Kind.SERVER_LOST));

            engine.plug(Scenes.devices());
            settle(luis, engine);
            assertFalse(engine.connections().getFirst().isClosed(), "nothing could be offered in its place");

            way.mend();
            party.time().advance(Duration.ofSeconds(1));
            Eventually.that("another one", () -> engine.connections().getFirst().isClosed());
            luis.await("Ana again", now -> luis.saw(MeetingEvent.TrackReplaced.class::isInstance));
        }
    }

    /** Returns when what was told, and what was asked because of it, is done with. */
    private static void settle(Somebody one, FakeEngine engine) {
        for (int round = 0; round < 4; round++) {
            engine.reached().join();
            one.session().stats().join();
        }
    }
}
