package app.corrillo.livekit;

import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.entry.ArrivingSession;
import app.corrillo.livekit.entry.Doorway;
import app.corrillo.livekit.entry.Doorways;
import app.corrillo.livekit.entry.JsonDoor;
import app.corrillo.livekit.entry.MeetApi;
import app.corrillo.livekit.moderate.ModeratedSession;
import app.corrillo.livekit.session.AppSide;
import app.corrillo.livekit.session.Spare;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import java.time.InstantSource;
import java.util.Optional;

/** Rooms of LiveKit servers, and of those that speak like them: OpenVidu 3, OpenVidu Meet and many others. */
public final class LiveKitAdapter implements MeetingAdapter {
    private final LiveKitOptions options;
    private final InstantSource clock;
    private final Doorways doorways;
    private final Spare spare = new Spare();

    /** With TLS everywhere but on this computer. */
    public LiveKitAdapter() {
        this(LiveKitOptions.STANDARD, InstantSource.system());
    }

    /** @param clock says whether a token has expired */
    public LiveKitAdapter(LiveKitOptions options, InstantSource clock) {
        this.options = options;
        this.clock = clock;
        doorways = new Doorways(options);
    }

    @Override
    public Claim claim(String link) {
        return doorways.claim(link, clock.instant());
    }

    @Override
    public MeetingSession open(Claim.Mine mine, MediaEngine engine, SessionEvents events, Time time) {
        return open(mine, engine, events, time, new Calls());
    }

    /**
     * With a token nothing else is needed to make a connection and its first offer; with one connection for both ways.
     */
    @Override
    public Subscription expect(Claim.Mine mine, MediaEngine engine, Time time) {
        boolean ready = options.oneConnection()
                && doorways.read(mine.link())
                        .filter(Doorway.Ticket.class::isInstance)
                        .isPresent();
        return ready ? spare.make(engine, time) : () -> {};
    }

    /** The same, with methods that others may call, and the way to call theirs. */
    public MeetingSession open(Claim.Mine mine, MediaEngine engine, SessionEvents events, Time time, Calls calls) {
        return open(mine, engine, events, time, calls, new Attributes());
    }

    /** The same, with everybody's attributes and metadata as well. */
    public MeetingSession open(
            Claim.Mine mine, MediaEngine engine, SessionEvents events, Time time, Calls calls, Attributes attributes) {
        AppSide app = new AppSide(calls, attributes, options.videoCodec());
        Doorway doorway = doorways.read(mine.link())
                .orElseThrow(() -> new IllegalArgumentException("not a link that was claimed"));
        Version version = options.oneConnection() ? Version.ONE : Version.ZERO;
        // Whoever has a token is got ready for while still in the lobby.
        if (doorway instanceof Doorway.Ticket(LiveKitLink link)) {
            return ModeratedSession.of(link, engine, events, time, app, version, spare, Optional.empty());
        }
        Optional<Passphrase> passphrase = Passphrase.ofLink(mine.link());
        JsonDoor door = new JsonDoor();
        Optional<MeetApi> meet = doorway instanceof Doorway.Meet room ? Optional.of(room.api(door)) : Optional.empty();
        return new ArrivingSession(
                doorway.entrance(door, options),
                link -> ModeratedSession.of(link.with(passphrase), engine, events, time, app, version, spare, meet),
                events,
                door::close);
    }
}
