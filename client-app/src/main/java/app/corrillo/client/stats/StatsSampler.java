package app.corrillo.client.stats;

import app.corrillo.canvas.PulseMeter;
import app.corrillo.client.stats.StatsLine.ParticipantLine;
import app.corrillo.client.stats.StatsLine.PulseMs;
import app.corrillo.client.stats.StatsLine.TrackLine;
import app.corrillo.client.stats.TrackRates.Rate;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the lines of one meeting, one after the other, each with what happened since the last. Not thread-safe. */
final class StatsSampler {
    private final FeedTally feeds;
    private final Supplier<Optional<PulseMeter>> pulses;
    private final ProcessUsage usage;
    private final TrackRates rates = new TrackRates();
    private Map<TrackId, Long> paintedBefore = Map.of();
    private List<LinkStats> known = List.of();
    private long beforeNanos;

    StatsSampler(FeedTally feeds, Supplier<Optional<PulseMeter>> pulses, ProcessUsage usage) {
        this.feeds = feeds;
        this.pulses = pulses;
        this.usage = usage;
    }

    /**
     * The last line says that the meeting has ended, also when the program went before the meeting did.
     *
     * @param links null where the engine did not answer in time: then what it said last is said again
     */
    StatsLine sample(
            @Nullable MeetingState state, @Nullable List<LinkStats> links, Instant at, long nanos, boolean last) {
        double seconds = (nanos - beforeNanos) / 1e9;
        beforeNanos = nanos;
        Map<TrackId, Rate> now = links == null ? rates.again() : rates.between(links, nanos);
        known = links == null ? known : links;
        Map<TrackId, Long> painted = new HashMap<>();
        List<ParticipantLine> participants = state == null
                ? List.of()
                : state.participants().values().stream()
                        .map(who -> participant(state, who, now, painted, seconds))
                        .toList();
        paintedBefore = painted;
        return new StatsLine(
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                (last ? Phase.ENDED : state == null ? Phase.IDLE : state.phase()).word(),
                state != null && state.ended() != null ? word(state.ended()) : last ? EndReason.LEFT.word() : null,
                state == null ? null : id(state.self()),
                state == null ? 0 : state.chat().size(),
                roundTrip(known),
                usage.cpuMillisSinceLast(),
                usage.residentMebibytes(),
                pulses.get()
                        .map(PulseMeter::lastSecond)
                        .map(busy -> new PulseMs(rounded(busy.p50(), 10), rounded(busy.max(), 10)))
                        .orElse(null),
                participants);
    }

    private ParticipantLine participant(
            MeetingState state, Participant who, Map<TrackId, Rate> now, Map<TrackId, Long> painted, double seconds) {
        List<TrackLine> tracks = state.tracks().values().stream()
                .filter(track -> track.owner().equals(who.id()))
                .map(track -> track.source().isVideo()
                        ? picture(track, now.get(track.id()), painted, seconds)
                        : sound(state, track, now.get(track.id())))
                .toList();
        return new ParticipantLine(who.id().value(), who.name().value(), tracks);
    }

    private TrackLine picture(Track track, @Nullable Rate rate, Map<TrackId, Long> painted, double seconds) {
        FeedTally.Shown shown = feeds.shown(track.id());
        painted.put(track.id(), shown.painted());
        long newlyPainted = shown.painted() - paintedBefore.getOrDefault(track.id(), shown.painted());
        return new TrackLine(
                track.id().value(),
                track.source().word(),
                track.direction().word(),
                codec(rate),
                rate == null ? 0 : rate.width(),
                rate == null ? 0 : rate.height(),
                shown.size().width(),
                shown.size().height(),
                rate == null ? 0L : rate.framesPerSecond(),
                TrackRates.perSecond(newlyPainted, seconds),
                rate == null ? 0L : rate.freezes(),
                rate == null ? 0 : rate.kbps(),
                rate == null ? 0 : rate.lost(),
                track.muted(),
                null);
    }

    private static TrackLine sound(MeetingState state, Track track, @Nullable Rate rate) {
        return new TrackLine(
                track.id().value(),
                track.source().word(),
                track.direction().word(),
                codec(rate),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rate == null ? 0 : rate.kbps(),
                rate == null ? 0 : rate.lost(),
                track.muted(),
                level(state, track, rate));
    }

    private static @Nullable Double level(MeetingState state, Track track, @Nullable Rate rate) {
        if (track.direction() == Track.Direction.SEND) {
            return rounded(state.local().level(), 1000);
        }
        return rate == null || rate.newest().audioLevel() < 0
                ? null
                : Double.valueOf(rounded(rate.newest().audioLevel(), 1000));
    }

    private static @Nullable String codec(@Nullable Rate rate) {
        return rate == null || rate.newest().codec().isEmpty()
                ? null
                : rate.newest().codec();
    }

    private static @Nullable Double roundTrip(List<LinkStats> links) {
        OptionalDouble mean = links.stream()
                .mapToDouble(LinkStats::roundTripMillis)
                .filter(millis -> millis > 0)
                .average();
        return mean.isPresent() ? Double.valueOf(rounded(mean.getAsDouble(), 10)) : null;
    }

    private static @Nullable String word(@Nullable EndReason reason) {
        return reason == null ? null : reason.word();
    }

    private static @Nullable String id(@Nullable ParticipantId id) {
        return id == null ? null : id.value();
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
