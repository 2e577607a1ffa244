package app.corrillo.livekit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.FakeSession;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivingSessionTest {
    private static final UntrustedText ANA = UntrustedText.name("Ana");
    private static final LiveKitLink LINK = new LiveKitLink(URI.create("wss://example.org"), new LiveKitToken("a.b.c"));

    private final CompletableFuture<LiveKitLink> answer = new CompletableFuture<>();
    private final List<MeetingEvent> events = new CopyOnWriteArrayList<>();
    private final List<FakeSession> inside = new CopyOnWriteArrayList<>();
    private final AtomicInteger over = new AtomicInteger();
    private final ArrivingSession session = new ArrivingSession(
            name -> answer,
            link -> {
                FakeSession made = new FakeSession(events::add);
                inside.add(made);
                return made;
            },
            events::add,
            over::incrementAndGet);

    @Test
    void whatWasWishedOnTheWayIsDoneOnArrival() {
        try (FakeEngine engine = new FakeEngine(Scenes.devices())) {
            LocalTrack first = camera(engine);
            LocalTrack second = camera(engine);
            session.publish(first).join();
            session.join(ANA, new MicrophoneSpec.Tone(440));
            session.publish(second).join();
            session.setMuted(Source.MICROPHONE, true);
            answer.complete(LINK);
            Eventually.equal(
                    List.of(
                            "publish camera " + second.id(),
                            "muted microphone true",
                            "music false",
                            "join Ana Tone[hertz=440]"),
                    () -> inside.isEmpty() ? List.of() : inside.getFirst().calls());
            session.moderate(new MeetingCommand.EndForAll());
            session.unpublish(Source.CAMERA).join();
            assertTrue(inside.getFirst().calls().contains("unpublish camera"));
            assertTrue(inside.getFirst().calls().contains("moderate EndForAll[]"));
            session.close();
            assertTrue(inside.getFirst().calls().contains("leave"));
            assertEquals(1, over.get());
            first.close();
            second.close();
        }
    }

    @Test
    void whoGetsNoTokenIsToldWhy() {
        session.join(ANA, new MicrophoneSpec.Tone(440));
        answer.completeExceptionally(new NoEntry(EndReason.EXPIRED));
        Eventually.equal(List.of(new MeetingEvent.Ended(EndReason.EXPIRED)), () -> List.copyOf(events));
        session.close();
        assertEquals(1, over.get());
    }

    @Test
    void whoLeavesOnTheWayDoesNotArrive() {
        session.join(ANA, new MicrophoneSpec.Tone(440));
        session.leave().join();
        answer.complete(LINK);
        session.stats().join();
        assertEquals(List.of(), inside);
        assertEquals(List.of(), events);
    }

    private static LocalTrack camera(FakeEngine engine) {
        return engine.openCamera(CameraSpec.parse("pattern")).join();
    }
}
