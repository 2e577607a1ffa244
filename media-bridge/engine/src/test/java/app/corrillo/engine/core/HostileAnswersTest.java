package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a server that is broken or means harm. Each is taken or refused, and everything can be closed after. */
@ParameterizedClass
@EnumSource(Carrier.class)
class HostileAnswersTest extends CoreTest {
    private static final List<Layer> TWO = List.of(new Layer("q", 2, 150, 0), new Layer("f", 1, 900, 0));

    private final Receiver server;
    private final Peer client;
    private final LayeredSender camera;
    private final LayeredSender microphone;

    HostileAnswersTest(Carrier carrier) {
        super(carrier);
        server = receiver("s");
        client = sender(server, "c");
        camera = Await.value(client.connection.addSending(new Sending(Source.CAMERA, "cam", "", List.of(), TWO, 900)));
        microphone = Await.value(
                client.connection.addSending(new Sending(Source.MICROPHONE, "mic", "", List.of(), List.of(), 0)));
    }

    private Description answer() {
        Await.value(camera.replace(camera("cam", 480, 270)));
        Description offer = Await.value(client.connection.offer(false));
        return server.answer(offer);
    }

    /** Whatever became of an answer, everything that can be asked is answered. */
    private void allIsAnswered() {
        settled(camera.sendLayers(Set.of("q")));
        settled(camera.sendLayers(Set.of()));
        settled(camera.replace(null));
        settled(microphone.sendLayers(Set.of()));
        settled(microphone.remove());
        settled(client.connection.stats());
        settled(client.connection.offer(true));
        settled(camera.remove());
    }

    private static boolean settled(CompletableFuture<?> future) {
        try {
            Await.value(future);
            return true;
        } catch (CompletionException refused) {
            assertTrue(refused.getCause() instanceof MediaException, refused.toString());
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=simulcast:recv q;f=>",
                "a=simulcast:recv q;f=>a=simulcast:recv ;;;~~",
                "a=simulcast:recv q;f=>a=simulcast:recv f",
                "a=simulcast:recv q;f=>a=simulcast:recv f;q;x;y",
                "a=rid:f recv=>a=rid:",
                "a=mid:0=>a=mid:1",
                "a=mid:1=>a=mid:",
                "a=recvonly=>a=sendonly",
                "a=recvonly=>a=inactive",
                "m=video 9=>m=video 0",
                "m=audio 9=>m=audio 0",
                "m=audio=>m=video",
                "a=rtpmap:=>a=rtpmop:",
                "a=group:BUNDLE=>a=group:BUNDEL",
                "a=ice-ufrag:=>a=ice-ufrag:\u0000",
                "a=fingerprint:sha-256=>a=fingerprint:sha-257",
                "a=setup:active=>a=setup:actpass"
            })
    void oddAnswersAreTakenOrRefused(String change) {
        String[] words = change.split("=>", 2);
        String sdp = answer().sdp().replace(words[0], words[1]);
        settled(client.connection.setRemote(new Description(Description.Type.ANSWER, sdp)));
        allIsAnswered();
    }

    @RepeatedTest(8)
    void mutatedAnswersAreTakenOrRefused(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = answer().sdp().lines().toList();
        for (int attempt = 0; attempt < 12; attempt++) {
            List<String> mutant = new ArrayList<>(lines);
            for (int edit = random.nextInt(1, 6); edit > 0; edit--) {
                int line = random.nextInt(mutant.size());
                switch (random.nextInt(4)) {
                    case 0 -> mutant.remove(line);
                    case 1 -> mutant.add(line, mutant.get(random.nextInt(mutant.size())));
                    case 2 ->
                        mutant.set(
                                line,
                                mutant.get(line)
                                        .substring(
                                                random.nextInt(mutant.get(line).length() + 1)));
                    default -> mutant.set(line, mutant.get(line).replace((char) ('0' + random.nextInt(10)), 'z'));
                }
            }
            String sdp = String.join("\r\n", mutant) + "\r\n";
            settled(client.connection.setRemote(new Description(Description.Type.ANSWER, sdp)));
            settled(client.connection.offer(false));
        }
        settled(client.connection.setRemote(new Description(Description.Type.ANSWER, String.join("\r\n", lines))));
        allIsAnswered();
        assertTrue(client.states.stream().noneMatch(state -> state == State.CLOSED));
    }
}
