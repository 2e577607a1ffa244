package app.corrillo.livekit.example;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.SystemTime;
import java.util.concurrent.CountDownLatch;

/** Joins the room of a link with a test picture, greets, and prints what happens until the meeting is over. */
public final class Greeter {
    private Greeter() {}

    public static void main(String[] arguments) throws InterruptedException {
        LiveKitAdapter adapter = new LiveKitAdapter();
        Claim.Mine link = (Claim.Mine) adapter.claim(arguments[0]);
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        SessionEvents events = event -> {
            System.out.println(event);
            switch (event) {
                case MeetingEvent.Joined _ -> in.countDown();
                case MeetingEvent.Ended _ -> over.countDown();
                default -> {}
            }
        };
        try (SystemTime time = new SystemTime();
                MediaEngine engine = Engine.open(EngineOptions.synthetic(time));
                LocalTrack camera =
                        engine.openCamera(CameraSpec.parse("pattern")).join();
                MeetingSession session = adapter.open(link, engine, events, time)) {
            session.publish(camera);
            session.join(UntrustedText.name("Greeter"), new MicrophoneSpec.None());
            in.await();
            session.perform(new MeetingCommand.Say(UntrustedText.message("Hello, everybody")));
            over.await();
        }
    }
}
