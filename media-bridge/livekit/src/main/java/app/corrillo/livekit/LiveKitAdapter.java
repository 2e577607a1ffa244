package app.corrillo.livekit;

import app.corrillo.livekit.session.LiveKitSession;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;

/** Rooms of LiveKit servers, and of those that speak like them: OpenVidu 3, OpenVidu Meet and many others. */
public final class LiveKitAdapter implements MeetingAdapter {

    @Override
    public Claim claim(String link) {
        return switch (LiveKitLink.read(link)) {
            case LiveKitLink.Reading.Foreign() -> new Claim.NotMine();
            case LiveKitLink.Reading.Broken(EndReason reason) -> new Claim.Broken(reason);
            case LiveKitLink.Reading.Good(LiveKitLink good) ->
                new Claim.Mine(link.strip(), good.title(), good.address());
        };
    }

    @Override
    public MeetingSession open(Claim.Mine mine, MediaEngine engine, SessionEvents events, Time time) {
        if (LiveKitLink.read(mine.link()) instanceof LiveKitLink.Reading.Good(LiveKitLink link)) {
            return new LiveKitSession(link, engine, events, time);
        }
        throw new IllegalArgumentException("not a link that was claimed");
    }
}
