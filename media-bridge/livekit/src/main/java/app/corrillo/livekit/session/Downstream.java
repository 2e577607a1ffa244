package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Description;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection that carries what the others send. The server makes the offers; while one is being answered, only the
 * newest waits. Only for the session's lane.
 */
final class Downstream extends Way {
    private @Nullable SessionDescription answering;
    private @Nullable SessionDescription next;

    Downstream(Tools tools, ConnectionOptions options, Consumer<SignalRequest> signal, Listener listener) {
        super(
                tools,
                SignalTarget.SUBSCRIBER,
                options.purpose(),
                ear -> tools.engine().connect(options, ear),
                signal,
                listener);
    }

    /** The server's offer. */
    void take(SessionDescription offer) {
        if (answering != null) {
            next = offer;
            return;
        }
        answering = offer;
        undescribed();
        connection()
                .then(made -> made.setRemote(new Description(Description.Type.OFFER, offer.sdp)))
                .whenComplete((done, failure) -> onLane(() -> unusable(offer, failure)));
        connection()
                .then(PeerConnection::answer)
                .whenComplete((made, failure) -> onLane(() -> {
                    if (made != null && offer.equals(answering)) {
                        settle(offer, Requests.description(made, offer.id));
                    } else {
                        unusable(offer, failure);
                    }
                }));
    }

    private void unusable(SessionDescription offer, @Nullable Throwable failure) {
        if (failure != null && offer.equals(answering)) {
            answering = null;
            broken(failure);
        }
    }

    private void settle(SessionDescription offer, SessionDescription answer) {
        offered(offer);
        answered(answer);
        signal(Requests.answer(answer));
        described();
        answering = null;
        if (next != null) {
            SessionDescription newest = next;
            next = null;
            take(newest);
        }
    }
}
