package app.corrillo.ui.gallery;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.Caption;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk.Flow;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.meeting.People;
import java.util.List;

/** What people say, send and measure. */
final class Talk {
    private static final long MEGABYTE = 1_000_000;

    private Talk() {}

    static MeetingEvent[] letters() {
        return new MeetingEvent[] {
            People.said(0, "Shall we begin with the antenna?", 1),
            People.said(1, Texts.LINK, 2),
            new MeetingEvent.Said(new ChatMessage(
                    Scenes.ME,
                    UntrustedText.name("Me"),
                    UntrustedText.message("Thanks!"),
                    Scenes.NOON.plusSeconds(180),
                    true)),
            People.said(5, Texts.ARABIC_LETTER, 4)
        };
    }

    /** One that arrives, one that is sent, one to one person alone, one that broke. */
    static MeetingEvent[] files() {
        Addressee ana = new Addressee(People.id(0), UntrustedText.name("Ana Torres"));
        return new MeetingEvent[] {
            moved(file("f1", 1, "Permits and what is missing in them, second reading, corrected.pdf", 8 * MEGABYTE)
                    .withMoved(3 * MEGABYTE)),
            moved(file("f2", 2, "antenna.jpg", 2 * MEGABYTE).ended(SharedFile.Step.BROKEN)),
            moved(SharedFile.begin(
                            "f3",
                            Scenes.ME,
                            UntrustedText.name("Me"),
                            true,
                            ana,
                            "budget.ods",
                            400_000,
                            Scenes.NOON.plusSeconds(400))
                    .delivered())
        };
    }

    static MeetingEvent[] captions() {
        return new MeetingEvent[] {
            new MeetingEvent.Captioned(new Caption(
                    People.id(0),
                    "c1",
                    UntrustedText.message(
                            "So the antenna is the first thing, because the permits take longest and nobody has"),
                    false,
                    Scenes.NOON)),
            new MeetingEvent.Captioned(
                    new Caption(People.id(5), "c2", UntrustedText.message(Texts.ARABIC_LETTER), false, Scenes.NOON))
        };
    }

    /** A hundred seconds of what pictures and sound take. */
    static void numbers(FakeDesk desk) {
        for (int second = 0; second < 100; second++) {
            long kilobits = Math.round(700 + 300 * Math.sin(second / 9.0) + (second * 37) % 90);
            List<Flow> now = List.of(
                    new Flow(new TrackId("p1-camera"), "VP8", 640, 360, 30, kilobits, second / 9, 4.2, 38, 3.1),
                    new Flow(new TrackId("p2-camera"), "VP8", 320, 180, 15, kilobits / 4, 0, 2, 21, 1.2),
                    new Flow(new TrackId("p1-microphone"), "opus", 0, 0, 0, 32 + second % 7, 0, 5, 38, 0));
            desk.flows.forEach(watcher -> watcher.accept(now));
        }
    }

    private static MeetingEvent moved(SharedFile file) {
        return new MeetingEvent.FileMoved(file);
    }

    private static SharedFile file(String id, int from, String name, long size) {
        return SharedFile.begin(
                id,
                People.id(from),
                UntrustedText.name("Luis Ortega"),
                false,
                null,
                name,
                size,
                Scenes.NOON.plusSeconds(360));
    }
}
