package app.corrillo.client.app;

import app.corrillo.client.cli.GivenToken;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.cli.WrongOption;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.loop.MeetingLoop;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.time.Time;
import app.corrillo.ui.Desk.Verdict;
import app.corrillo.ui.Preferences;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens meetings: finds whose a link is, and remembers the one that was opened last. Thread-safe. */
public final class Meetings {
    private final List<MeetingAdapter> adapters;
    private final MediaEngine engine;
    private final Time time;
    private final AtomicReference<Optional<OpenMeeting>> newest = new AtomicReference<>(Optional.empty());

    public Meetings(List<MeetingAdapter> adapters, MediaEngine engine, Time time) {
        this.adapters = List.copyOf(adapters);
        this.engine = engine;
        this.time = time;
    }

    /** What this link is, without any secret of it. */
    public Verdict read(String link) {
        return switch (claim(link).claim()) {
            case Claim.Mine mine -> new Verdict.Usable(mine.title(), mine.address());
            case Claim.WantsToken wants -> new Verdict.WantsToken(wants.address());
            case Claim.Broken(EndReason reason) -> new Verdict.Unusable(reason);
            case Claim.NotMine() -> new Verdict.Unusable(EndReason.BAD_LINK);
        };
    }

    /**
     * The link with the token beside it.
     *
     * @throws WrongOption if the link needs none
     */
    public String with(Optional<GivenToken> token, String link) {
        if (token.isEmpty()) {
            return link;
        }
        if (claim(link).claim() instanceof Claim.WantsToken wants) {
            return wants.with(token.get().value());
        }
        throw new WrongOption("no-token-taken");
    }

    /** A link that lacks a token, with this one; any other link stays as it is. */
    public String withToken(String link, String token) {
        return claim(link).claim() instanceof Claim.WantsToken wants ? wants.with(token.strip()) : link;
    }

    /**
     * The lobby of the meeting behind a link. The caller closes it.
     *
     * @throws IllegalArgumentException if the link is not {@link Verdict.Usable}
     */
    public OpenMeeting open(String link, Wishes wishes, Preferences preferences) {
        Claimed claimed = claim(link);
        if (!(claimed.claim() instanceof Claim.Mine mine)) {
            throw new IllegalArgumentException("the link is not usable");
        }
        AtomicReference<@Nullable MeetingSession> session = new AtomicReference<>();
        Meeting meeting = MeetingLoop.open(
                (events, patient) -> {
                    MeetingSession opened = claimed.adapter().open(mine, patient, events, time);
                    session.set(opened);
                    return opened;
                },
                engine,
                time,
                mine.title(),
                mine.forecast(),
                StartingMedia.of(wishes, preferences, engine.devices()));
        OpenMeeting open = new OpenMeeting(meeting, Objects.requireNonNull(session.get()));
        newest.set(Optional.of(open));
        return open;
    }

    /** Gets ready what can be for a link that may soon be joined, until this is closed. */
    Meeting.Subscription expect(String link) {
        Claimed claimed = claim(link);
        return claimed.claim() instanceof Claim.Mine mine ? claimed.adapter().expect(mine, engine, time) : () -> {};
    }

    /** The one that was opened last, also when it is over. */
    public Optional<OpenMeeting> newest() {
        return newest.get();
    }

    /** The clock and the timers of the meetings. */
    Time time() {
        return time;
    }

    private record Claimed(MeetingAdapter adapter, Claim claim) {}

    private Claimed claim(String link) {
        for (MeetingAdapter adapter : adapters) {
            Claim claim = adapter.claim(link);
            if (!(claim instanceof Claim.NotMine)) {
                return new Claimed(adapter, claim);
            }
        }
        return new Claimed(adapters.getFirst(), new Claim.NotMine());
    }
}
