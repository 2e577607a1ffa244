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

/** Offers, answers and candidates of one connection (RFC 8829). Engine thread; its futures complete on any. */
final class Descriptions {
    private static final Logger LOG = System.getLogger(Descriptions.class.getName());
    private static final int MAX_KEPT_BACK = 256;

    private final RTCPeerConnection rtc;
    private final EngineThread engine;
    private final List<Candidate> keptBack = new ArrayList<>();
    private SdpSections remote = SdpSections.NONE;
    private boolean hasRemote;

    Descriptions(RTCPeerConnection rtc, EngineThread engine) {
        this.rtc = rtc;
        this.engine = engine;
    }

    /** The sections of the newest remote description. */
    SdpSections remote() {
        return remote;
    }

    CompletableFuture<Description> offer(boolean iceRestart) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = iceRestart;
        Made made = new Made();
        rtc.createOffer(options, made);
        return local(made.description);
    }

    CompletableFuture<Description> answer() {
        Made made = new Made();
        rtc.createAnswer(new RTCAnswerOptions(), made);
        return local(made.description);
    }

    CompletableFuture<Void> setRemote(Description description, SdpSections sections) {
        Set set = new Set();
        try {
            RTCSdpType type = description.type() == Description.Type.OFFER ? RTCSdpType.OFFER : RTCSdpType.ANSWER;
            rtc.setRemoteDescription(new RTCSessionDescription(type, description.sdp()), set);
        } catch (RuntimeException | Error refused) {
            throw refused(refused.getMessage());
        }
        SdpSections before = remote;
        remote = sections;
        return set.done.whenCompleteAsync(
                (_, failure) -> {
                    if (failure == null) {
                        hasRemote = true;
                        List.copyOf(keptBack).forEach(this::hand);
                        keptBack.clear();
                    } else {
                        remote = before;
                    }
                },
                engine);
    }

    void add(Candidate candidate) {
        if (hasRemote) {
            hand(candidate);
        } else if (keptBack.size() < MAX_KEPT_BACK) {
            keptBack.add(candidate);
        }
    }

    // A candidate that cannot be read is no reason to give up a connection that others may carry.
    private void hand(Candidate candidate) {
        try {
            rtc.addIceCandidate(new RTCIceCandidate(candidate.mid(), candidate.line(), candidate.candidate()));
        } catch (RuntimeException | Error unreadable) {
            LOG.log(Level.DEBUG, "ignored a candidate: {0}", unreadable.getMessage());
        }
    }

    private CompletableFuture<Description> local(CompletableFuture<RTCSessionDescription> made) {
        return made.thenComposeAsync(
                description -> {
                    Set set = new Set();
                    rtc.setLocalDescription(description, set);
                    return set.done.thenApply(_ -> door(description));
                },
                engine);
    }

    private static Description door(RTCSessionDescription description) {
        boolean offer = description.sdpType == RTCSdpType.OFFER;
        return new Description(offer ? Description.Type.OFFER : Description.Type.ANSWER, description.sdp);
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
