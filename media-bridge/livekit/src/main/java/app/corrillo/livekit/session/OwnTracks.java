package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.AudioTrackFeature;
import app.corrillo.livekit.protocol.Codec;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SubscribedQualityUpdate;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.send.CodecChoice;
import app.corrillo.livekit.send.LayerPlan;
import app.corrillo.livekit.send.SoundFeatures;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What this computer sends. A camera or microphone that goes off stays published and muted, as LiveKit's own clients do
 * it, so that it is back without negotiation; a share that ends is withdrawn. Only for the session's lane.
 */
final class OwnTracks {
    private final Tools tools;
    private final String preferred;
    private final Consumer<SignalRequest> signal;
    private final Map<Source, LocalTrack> tracks = new EnumMap<>(Source.class);
    private final Map<Source, Publication> published = new EnumMap<>(Source.class);
    private final Set<Source> muted = EnumSet.noneOf(Source.class);
    private final Map<Source, SourceSize> searches = new EnumMap<>(Source.class);
    private final Map<String, SubscribedQualityUpdate> early = new LinkedHashMap<>();
    private Set<Source> allowed = Set.of();
    private AudioProcessing processing = AudioProcessing.DEFAULT;
    private List<Codec> codecs = List.of();
    private @Nullable Upstream way;
    private int number;

    /** @param preferred codec of pictures, where the server takes it; empty for none */
    OwnTracks(Tools tools, String preferred, Consumer<SignalRequest> signal) {
        this.tools = tools;
        this.preferred = preferred;
        this.signal = signal;
    }

    /** The server is there: what there is to send is published on this connection. */
    void begin(Upstream to, List<Codec> taken) {
        way = to;
        codecs = taken;
        published.clear();
        early.clear();
        tracks.values().forEach(track -> announce(track.source()));
    }

    /** What the token allows to send. What it allows no more is withdrawn. */
    void allow(Set<Source> sources) {
        allowed = sources;
        Set.copyOf(published.keySet()).stream()
                .filter(source -> !sources.contains(source))
                .forEach(this::withdraw);
        tracks.keySet().stream()
                .filter(source -> !published.containsKey(source))
                .forEach(this::announce);
    }

    boolean is(Source source, TrackId id) {
        LocalTrack track = tracks.get(source);
        return track != null && track.id().equals(id);
    }

    /** Whether the server is sent this, and it is not muted. */
    boolean isHeard(Source source) {
        return published.containsKey(source) && tracks.containsKey(source) && !muted.contains(source);
    }

    /** What the server was told of this source. */
    Optional<Publication> publication(Source source) {
        return Optional.ofNullable(published.get(source));
    }

    /** Completes when what was sent before of this source may be closed. */
    CompletableFuture<Void> publish(LocalTrack track) {
        Source source = track.source();
        tracks.put(source, track);
        if (source.isVideo()) {
            // A picture that somebody else switched off is switched on again by showing it.
            muted.remove(source);
        }
        Publication publication = published.get(source);
        if (publication == null) {
            announce(source);
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> replaced = publication.replace(track);
        tellMuted(publication);
        return replaced.exceptionally(closed -> null);
    }

    /** Completes when nothing of this source is sent any more. */
    CompletableFuture<Void> unpublish(Source source) {
        tracks.remove(source);
        stopSearch(source);
        Publication publication = published.get(source);
        if (publication == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (source == Source.SCREEN || source == Source.SCREEN_AUDIO) {
            return withdraw(source);
        }
        CompletableFuture<Void> let = publication.replace(null);
        tellMuted(publication);
        return let.exceptionally(closed -> null);
    }

    /** How the sound is treated; music or speech as it was at first. */
    void process(AudioProcessing now) {
        processing = way == null ? now : now.withMusic(processing.music());
        List<AudioTrackFeature> features = SoundFeatures.of(processing);
        Optional.ofNullable(published.get(Source.MICROPHONE))
                .filter(publication -> publication.isNews(features))
                .flatMap(Publication::sid)
                .ifPresent(sid -> signal.accept(Requests.features(sid, features)));
    }

    void setMuted(Source source, boolean now) {
        if (now) {
            muted.add(source);
        } else {
            muted.remove(source);
        }
        Optional.ofNullable(published.get(source)).ifPresent(this::tellMuted);
    }

    /** The server made a track of what was announced. */
    void accepted(TrackPublishedResponse response) {
        if (published.values().stream()
                .flatMap(one -> one.backup().stream())
                .anyMatch(one -> one.confirmed(response.cid))) {
            return;
        }
        published.values().stream()
                .filter(one -> one.isCalled(response.cid) && response.track != null)
                .findFirst()
                .ifPresent(publication -> {
                    publication.accepted(response.track);
                    tellMuted(publication);
                    SubscribedQualityUpdate waiting = early.remove(response.track.sid);
                    if (waiting != null) {
                        watched(waiting);
                    }
                });
    }

    /** Which layers somebody watches. */
    void watched(SubscribedQualityUpdate update) {
        Optional<Publication> publication = ofSid(update.track_sid);
        if (publication.isEmpty()) {
            // The newest are kept: those of what was withdrawn meanwhile are for nothing.
            early.put(update.track_sid, update);
            if (early.size() > Source.values().length) {
                early.remove(early.keySet().iterator().next());
            }
            return;
        }
        publication.get().watched(update).ifPresent(this::addBackup);
    }

    private void addBackup(AddTrackRequest request) {
        signal.accept(Requests.addTrack(request));
        if (way != null) {
            way.negotiate(false);
        }
    }

    /** Somebody else muted or unmuted it. Empty when it is none of ours, or nothing new. */
    Optional<Source> mutedByServer(String sid, boolean nowMuted) {
        return ofSid(sid).map(publication -> {
            if (nowMuted) {
                muted.add(publication.source());
            }
            if (publication.isMutedAgainst(nowMuted)) {
                sayMuted(publication);
            }
            return publication.source();
        });
    }

    /** The server took it away. */
    Optional<Source> endedByServer(String sid) {
        return ofSid(sid).map(publication -> {
            published.remove(publication.source());
            publication.remove();
            return publication.source();
        });
    }

    /**
     * The way is back, to a server that kept this person; what was said when it broke may be lost. What the server has
     * not confirmed is published under another name: it gives no word about a name that it heard before.
     */
    void repeat() {
        Upstream to = way;
        for (Publication one : List.copyOf(published.values())) {
            Source source = one.source();
            one.backup().flatMap(Backup::asked).map(Requests::addTrack).ifPresent(signal);
            if (one.isMutedInDoubt()) {
                sayMuted(one);
            } else if (one.sid().isEmpty() && to != null) {
                published.remove(source);
                one.remove();
                Optional.ofNullable(tracks.get(source))
                        .ifPresent(track -> begin(to, track, one.again(to, cid(source), muted.contains(source))));
            }
        }
    }

    /** The server tells how it has what is sent; gives back what somebody else muted while the way was lost. */
    Set<Source> compare(List<TrackInfo> there) {
        Set<Source> silenced = EnumSet.noneOf(Source.class);
        there.forEach(info -> ofSid(info.sid).ifPresent(one -> {
            if (one.isWatchedInDoubt(info.muted)) {
                sayMuted(one);
            }
            if (one.isMutedMeanwhile(info.muted)) {
                mutedByServer(info.sid, true).ifPresent(silenced::add);
            }
        }));
        return silenced;
    }

    /** As it is told to a server that has to be brought up to date. */
    List<TrackPublishedResponse> published() {
        return published.values().stream()
                .flatMap(one -> one.accepted().stream())
                .toList();
    }

    /** Nothing is sent any more. Completes when the tracks may be closed. */
    CompletableFuture<Void> release() {
        List<CompletableFuture<Void>> let =
                published.values().stream().map(one -> one.replace(null)).toList();
        Set.copyOf(searches.keySet()).forEach(this::stopSearch);
        tracks.clear();
        published.clear();
        way = null;
        return CompletableFuture.allOf(let.toArray(CompletableFuture<?>[]::new));
    }

    private void announce(Source source) {
        LocalTrack track = tracks.get(source);
        Upstream to = way;
        if (track == null
                || to == null
                || to.isClosed()
                || !allowed.contains(source)
                || published.containsKey(source)) {
            return;
        }
        if (!source.isVideo()) {
            announce(to, track, null);
            return;
        }
        stopSearch(source);
        SourceSize search = SourceSize.of(tools, track);
        searches.put(source, search);
        search.found()
                .thenAccept(size -> tools.lane().run(() -> {
                    searches.remove(source, search);
                    if (track.equals(tracks.get(source)) && to.equals(way) && !published.containsKey(source)) {
                        announce(to, track, plan(source, size));
                    }
                }));
    }

    private void stopSearch(Source source) {
        SourceSize search = searches.remove(source);
        if (search != null) {
            search.close();
        }
    }

    private void announce(Upstream to, LocalTrack track, @Nullable LayerPlan plan) {
        Source source = track.source();
        String codec = CodecChoice.video(codecs, preferred);
        begin(
                to,
                track,
                new Publication(
                        to,
                        source,
                        cid(source),
                        plan,
                        codec,
                        CodecChoice.backup(codecs, codec),
                        CodecChoice.takesRed(codecs),
                        source == Source.MICROPHONE ? SoundFeatures.of(processing) : List.of(),
                        muted.contains(source)));
    }

    private String cid(Source source) {
        return source.word() + "-" + Long.toHexString(tools.time().nanos() & 0xFFFFFF) + "-" + ++number;
    }

    private void begin(Upstream to, LocalTrack track, Publication publication) {
        published.put(publication.source(), publication);
        publication.replace(track);
        signal.accept(Requests.addTrack(publication.request()));
        to.negotiate(false);
    }

    private CompletableFuture<Void> withdraw(Source source) {
        Publication publication = published.remove(source);
        if (publication == null) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> removed = publication.remove();
        if (way != null) {
            way.negotiate(false);
        }
        return removed.exceptionally(closed -> null);
    }

    private void tellMuted(Publication publication) {
        if (publication.isNewsMuted(isOff(publication))) {
            sayMuted(publication);
        }
    }

    private void sayMuted(Publication publication) {
        publication.sid().ifPresent(sid -> signal.accept(Requests.mute(sid, isOff(publication))));
    }

    private boolean isOff(Publication publication) {
        return muted.contains(publication.source()) || !tracks.containsKey(publication.source());
    }

    private Optional<Publication> ofSid(String sid) {
        return published.values().stream()
                .filter(one -> one.sid().filter(sid::equals).isPresent())
                .findFirst();
    }

    private static LayerPlan plan(Source source, TileSize size) {
        return source == Source.SCREEN ? LayerPlan.screen(size) : LayerPlan.camera(size);
    }
}
