package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Offers, answers and candidates of one connection (RFC 8829), in the words of the library. Engine thread; its futures
 * complete on any.
 */
final class Descriptions {
    private static final Logger LOG = System.getLogger(Descriptions.class.getName());

    private final RTCPeerConnection rtc;
    private final EngineThread engine;
    private final Sendings sendings;
    /** In which sections of the newest remote offer two channels come. */
    private List<Boolean> stereo = List.of();

    private final List<Candidate> keptBack = new ArrayList<>();
    private SdpSections remote = SdpSections.NONE;
    private @Nullable String lastAnswer;
    private @Nullable RTCSessionDescription draft;
    private boolean awaitsAnswer;
    private boolean hasRemote;
    private int candidates;

    Descriptions(RTCPeerConnection rtc, EngineThread engine, Sendings sendings) {
        this.rtc = rtc;
        this.engine = engine;
        this.sendings = sendings;
    }

    /** The sections of the newest remote description that the library took. */
    SdpSections remote() {
        return remote;
    }

    /** An offer that is set when its answer comes. */
    CompletableFuture<Description> draft() {
        Made made = new Made();
        rtc.createOffer(new RTCOfferOptions(), made);
        return made.description.thenApplyAsync(
                offer -> {
                    RTCSessionDescription own = owned(offer);
                    draft = own;
                    return told(own);
                },
                engine);
    }

    CompletableFuture<Description> offer(boolean iceRestart) {
        draft = null;
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = iceRestart;
        Made made = new Made();
        rtc.createOffer(options, made);
        return own(made).thenApply(this::told);
    }

    CompletableFuture<Description> answer() {
        Made made = new Made();
        rtc.createAnswer(new RTCAnswerOptions(), made);
        return made.description.thenComposeAsync(
                answer -> {
                    RTCSessionDescription own = new RTCSessionDescription(
                            RTCSdpType.ANSWER, wanting(answer.sdp).text());
                    return setLocal(own).thenApply(_ -> new Description(Description.Type.ANSWER, own.sdp));
                },
                engine);
    }

    /** Both channels where the other side sends two; the library decodes one unless it is said. */
    private SdpText wanting(String answer) {
        SdpText text = SdpText.read(answer);
        for (int line = 0; line < Math.min(text.sections().size(), stereo.size()); line++) {
            if (stereo.get(line)) {
                StereoLines.want(text.sections().get(line));
            }
        }
        return text;
    }

    CompletableFuture<Void> setRemote(Description description, SdpText text, SdpSections sections) {
        RTCSessionDescription own = draft;
        if (own != null && description.type() == Description.Type.ANSWER) {
            draft = null;
            return setLocal(own).thenComposeAsync(_ -> setRemote(description, text, sections), engine);
        }
        stereo = text.sections().stream().map(StereoLines::isComing).toList();
        return (description.type() == Description.Type.OFFER
                        ? setRemote(RTCSdpType.OFFER, text.text())
                        : setRemote(
                                RTCSdpType.ANSWER,
                                sendings.heard(text, sections).text()))
                .thenRunAsync(() -> taken(description, sections), engine);
    }

    /**
     * Once more what was agreed on last, with layers paused as they are now. Does nothing where that cannot be: the
     * answer that is awaited, or that something new needs, brings it then.
     */
    CompletableFuture<Void> agreeAgain() {
        String answer = lastAnswer;
        if (answer == null || awaitsAnswer || !sendings.isAgreed()) {
            return Results.done();
        }
        Made made = new Made();
        rtc.createOffer(new RTCOfferOptions(), made);
        awaitsAnswer = true;
        return own(made)
                .thenComposeAsync(
                        _ -> {
                            SdpText text = SdpText.read(answer);
                            return setRemote(
                                            RTCSdpType.ANSWER,
                                            sendings.heard(text, SdpSections.of(text))
                                                    .text())
                                    .thenRunAsync(() -> awaitsAnswer = false, engine);
                        },
                        engine);
    }

    private CompletableFuture<RTCSessionDescription> own(Made made) {
        return made.description.thenComposeAsync(
                offer -> {
                    RTCSessionDescription own = owned(offer);
                    return setLocal(own).thenApplyAsync(_ -> own, engine);
                },
                engine);
    }

    private RTCSessionDescription owned(RTCSessionDescription offer) {
        return new RTCSessionDescription(
                RTCSdpType.OFFER, sendings.own(SdpText.read(offer.sdp)).text());
    }

    /** What the other side is told of this offer, whose answer is awaited now. */
    private Description told(RTCSessionDescription own) {
        awaitsAnswer = true;
        return new Description(
                Description.Type.OFFER, sendings.told(SdpText.read(own.sdp)).text());
    }

    private CompletableFuture<Void> setLocal(RTCSessionDescription own) {
        Set set = new Set();
        rtc.setLocalDescription(own, set);
        return set.done;
    }

    private CompletableFuture<Void> setRemote(RTCSdpType type, String sdp) {
        Set set = new Set();
        try {
            rtc.setRemoteDescription(new RTCSessionDescription(type, sdp), set);
        } catch (RuntimeException | Error refused) {
            throw refused(refused.getMessage());
        }
        return set.done;
    }

    private void taken(Description description, SdpSections sections) {
        remote = sections;
        hasRemote = true;
        candidates = 0;
        List.copyOf(keptBack).forEach(this::hand);
        keptBack.clear();
        if (description.type() == Description.Type.ANSWER) {
            lastAnswer = description.sdp();
            awaitsAnswer = false;
            sendings.answered();
        } else {
            lastAnswer = null;
        }
    }

    void add(Candidate candidate) {
        if (hasRemote) {
            hand(candidate);
        } else if (keptBack.size() < SdpText.MAX_CANDIDATES) {
            keptBack.add(candidate);
        }
    }

    // A candidate that cannot be read is no reason to give up a connection that others may carry.
    private void hand(Candidate candidate) {
        if (candidates == SdpText.MAX_CANDIDATES) {
            return;
        }
        candidates++;
        try {
            rtc.addIceCandidate(new RTCIceCandidate(candidate.mid(), candidate.line(), candidate.candidate()));
        } catch (RuntimeException | Error unreadable) {
            LOG.log(Level.DEBUG, "ignored a candidate: {0}", unreadable.getMessage());
        }
    }

    private static MediaException refused(@Nullable String why) {
        return new MediaException(MediaProblem.BAD_DESCRIPTION, "refused: " + why);
    }

    private static final class Made implements CreateSessionDescriptionObserver {
        private final CompletableFuture<RTCSessionDescription> description = new CompletableFuture<>();

        @Override
        public void onSuccess(RTCSessionDescription made) {
            description.complete(made);
        }

        @Override
        public void onFailure(String why) {
            description.completeExceptionally(refused(why));
        }
    }

    private static final class Set implements SetSessionDescriptionObserver {
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        @Override
        public void onSuccess() {
            done.complete(null);
        }

        @Override
        public void onFailure(String why) {
            done.completeExceptionally(refused(why));
        }
    }
}
