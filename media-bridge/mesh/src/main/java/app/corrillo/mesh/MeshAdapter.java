package app.corrillo.mesh;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.session.MeshSession;

/** Meetings with no server: everybody is connected to everybody, and somebody's computer brings them together. */
public final class MeshAdapter implements MeetingAdapter {

    @Override
    public Claim claim(String link) {
        return switch (MeshLink.read(link)) {
            case MeshLink.Reading.Foreign() -> new Claim.NotMine();
            case MeshLink.Reading.Broken(EndReason reason) -> new Claim.Broken(reason);
            case MeshLink.Reading.Good(MeshLink good) -> new Claim.Mine(link.strip(), good.title(), good.address());
        };
    }

    @Override
    public MeetingSession open(Claim.Mine mine, MediaEngine engine, SessionEvents events, Time time) {
        if (MeshLink.read(mine.link()) instanceof MeshLink.Reading.Good(MeshLink link)) {
            return new MeshSession(link, engine, events, time);
        }
        throw new IllegalArgumentException("not a link that was claimed");
    }
}
