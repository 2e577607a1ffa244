package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.AudioTrackFeature;
import app.corrillo.livekit.protocol.SimulcastCodec;
import app.corrillo.livekit.protocol.SubscribedQualityUpdate;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrackType;
import app.corrillo.livekit.protocol.VideoQuality;
import app.corrillo.livekit.send.LayerPlan;
import app.corrillo.livekit.send.SoundFeatures;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.work.Awaited;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One source of this computer on one connection to the server: the section that sends it and what the server calls it.
 * Only for the session's lane.
 */
final class Publication {
    private final Source source;
    private final String cid;
    private final @Nullable LayerPlan plan;
    private final String codec;
    private final boolean red;
    private List<AudioTrackFeature> features;
    private final Awaited<LayeredSender> sender;
    private final @Nullable Backup backup;
    private Set<String> watched;
    private int givenUp;
    private @Nullable LocalTrack track;
    private @Nullable TrackInfo info;
    private boolean mutedTold;
    private boolean doubted;
    private boolean outdated;

    /**
     * Adds the section; it is offered with the next offer.
     *
     * @param cid what this side calls the track, in {@code add_track} and in the description
     * @param plan null for sound
     * @param backup the codec for those who cannot read {@code codec}, if there is one
     * @param features of sound
     */
    Publication(
            Upstream way,
            Source source,
            String cid,
            @Nullable LayerPlan plan,
            String codec,
            Optional<String> backup,
            boolean red,
            List<AudioTrackFeature> features,
            boolean muted) {
        this.source = source;
        this.cid = cid;
        this.plan = plan;
        this.codec = codec;
        this.red = red;
        this.features = features;
        this.mutedTold = muted;
        this.watched = plan == null ? Set.of() : plan.without(0);
        this.backup = plan == null
                ? null
                : backup.map(other -> new Backup(way, source, cid + "-backup", plan, other))
                        .orElse(null);
        sender = way.add(new Sending(
                source,
                cid,
                "",
                plan == null ? List.of() : List.of(codec),
                plan == null ? SoundFeatures.layers(features) : plan.layers(),
                plan == null ? 0 : plan.startKilobits(),
                isStereo()));
    }

    /** Whether both channels are sent. */
    boolean isStereo() {
        return features.contains(AudioTrackFeature.TF_STEREO);
    }

    /** Whether the server has to be told how the sound is treated now; from then on it counts as told. */
    boolean isNews(List<AudioTrackFeature> now) {
        boolean news = !features.equals(now);
        features = now;
        return news && info != null;
    }

    Source source() {
        return source;
    }

    /** What the server is asked to make of it. */
    AddTrackRequest request() {
        AddTrackRequest.Builder request = new AddTrackRequest.Builder()
                .cid(cid)
                .name(source.word())
                .source(wire(source))
                .muted(mutedTold);
        if (plan == null) {
            return sound(request.type(TrackType.AUDIO).disable_red(!red)).build();
        }
        request.type(TrackType.VIDEO).width(plan.width()).height(plan.height()).layers(plan.described());
        if (!codec.equals("VP8")) {
            List<SimulcastCodec> codecs = new ArrayList<>();
            codecs.add(new SimulcastCodec.Builder()
                    .codec(codec.toLowerCase(Locale.ROOT))
                    .cid(cid)
                    .build());
            backup().map(Backup::announced).ifPresent(codecs::add);
            request.simulcast_codecs(codecs);
        }
        return request.build();
    }

    // Servers from before the list of features read the two older fields.
    @SuppressWarnings("deprecation")
    private AddTrackRequest.Builder sound(AddTrackRequest.Builder request) {
        return request.audio_features(features)
                .stereo(isStereo())
                .disable_dtx(features.contains(AudioTrackFeature.TF_NO_DTX));
    }

    /** Sends this track from now on, or nothing. Completes when the one before is let go. */
    CompletableFuture<Void> replace(@Nullable LocalTrack next) {
        track = next;
        return both(sender.then(one -> one.replace(next)), backup().map(other -> other.replace(next)));
    }

    /** Ends the section; the next offer says so. */
    CompletableFuture<Void> remove() {
        return both(sender.then(LayeredSender::remove), backup().map(Backup::remove));
    }

    private static CompletableFuture<Void> both(CompletableFuture<Void> one, Optional<CompletableFuture<Void>> other) {
        return other.map(too -> CompletableFuture.allOf(one, too)).orElse(one);
    }

    /** Only layers that somebody watches are encoded; gives back what the server is asked for because of that. */
    Optional<AddTrackRequest> watched(SubscribedQualityUpdate update) {
        if (plan == null) {
            return Optional.empty();
        }
        watched = names(update, codec);
        sendLayers();
        return backup().flatMap(
                        other -> other.watched(names(update, other.codec()), update.track_sid, mutedTold, track));
    }

    /** Gives up so many of the largest layers, so that the net has room for something else; 0 takes them up again. */
    void giveUp(int largest) {
        if (plan != null && largest != givenUp) {
            givenUp = largest;
            sendLayers();
        }
    }

    private void sendLayers() {
        Set<String> left = plan().without(givenUp);
        Set<String> names = new HashSet<>(watched);
        names.retainAll(left);
        // Whoever watches none that is left has those that are.
        Set<String> sent = names.isEmpty() && !watched.isEmpty() ? left : names;
        sender.then(one -> one.sendLayers(sent));
    }

    private Set<String> names(SubscribedQualityUpdate update, String of) {
        Set<VideoQuality> wanted = update.subscribed_codecs.stream()
                .filter(one -> one.codec.equalsIgnoreCase(of))
                .limit(1)
                .flatMap(one -> one.qualities.stream())
                .filter(one -> one.enabled)
                .map(one -> one.quality)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VideoQuality.class)));
        return Set.copyOf(plan().names(wanted));
    }

    /** For those who cannot read what is sent. */
    Optional<Backup> backup() {
        return Optional.ofNullable(backup);
    }

    /** The same on a new section, for a server that did not say that it made this one. */
    Publication again(Upstream way, String other, boolean muted) {
        return new Publication(way, source, other, plan, codec, backup().map(Backup::codec), red, features, muted);
    }

    /** Whether the server has made it, and under which number. */
    Optional<String> sid() {
        return Optional.ofNullable(info).map(one -> one.sid);
    }

    boolean isCalled(String name) {
        return cid.equals(name);
    }

    void accepted(TrackInfo made) {
        info = made;
    }

    /** As it is told to a server that has to be brought up to date. */
    Optional<TrackPublishedResponse> accepted() {
        return Optional.ofNullable(info)
                .map(one ->
                        new TrackPublishedResponse.Builder().cid(cid).track(one).build());
    }

    /** Whether the server has to be told; from then on it counts as told. */
    boolean isNewsMuted(boolean muted) {
        boolean news = info != null && muted != mutedTold;
        if (news) {
            mutedTold = muted;
            doubted = true;
            outdated = false;
        }
        return news;
    }

    /**
     * The way was lost, and what was told on it may be lost, too: gives back whether the server has to be told again.
     * That something is off always is, so that nobody is heard who believes not to be.
     */
    boolean isMutedInDoubt() {
        outdated = !doubted;
        return info != null && (doubted || mutedTold);
    }

    /**
     * How the server has it; what it told while the way was lost was not heard.
     *
     * @return whether somebody else muted it meanwhile
     */
    boolean isMutedMeanwhile(boolean there) {
        boolean news = outdated && there && !mutedTold;
        outdated = false;
        doubted &= there != mutedTold;
        return news;
    }

    /**
     * The way was lost, and with it what the server told of who watches: gives back whether it is asked to tell that
     * again, as it does where it hears that a picture is on.
     *
     * @param there whether the server has it muted
     */
    boolean isWatchedInDoubt(boolean there) {
        return outdated && plan != null && !there && !mutedTold;
    }

    /**
     * The server itself has changed it; gives back whether it may have heard otherwise since, as both were said at
     * once.
     */
    boolean isMutedAgainst(boolean muted) {
        boolean crossed = doubted && mutedTold != muted;
        mutedTold = muted;
        return crossed;
    }

    LayerPlan plan() {
        return Objects.requireNonNull(plan);
    }

    static TrackSource wire(Source source) {
        return switch (source) {
            case CAMERA -> TrackSource.CAMERA;
            case MICROPHONE -> TrackSource.MICROPHONE;
            case SCREEN -> TrackSource.SCREEN_SHARE;
            case SCREEN_AUDIO -> TrackSource.SCREEN_SHARE_AUDIO;
        };
    }
}
