package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DataPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataLineTest {
    private final SentPackets sent = new SentPackets();
    private final List<DataPacket> heard = new ArrayList<>();
    private boolean open = true;
    private final DataLine line =
            new DataLine(label -> open ? Optional.of(sent) : Optional.empty(), packet -> packet, heard::add);

    @Test
    void whatTheServerMissedIsSentAgainInOrder() {
        for (int count = 0; count < 3; count++) {
            line.send(new DataPacket.Builder().build());
        }
        line.resumed(1);

        assertEquals(List.of(1, 2, 3, 2, 3), numbers());
    }

    @Test
    void whatWasSaidSinceTheLossIsSaidAgainAfterJoiningAnew() {
        line.send(new DataPacket.Builder().build());
        line.lost();
        line.send(new DataPacket.Builder().build());
        line.renewed();
        line.opened();

        assertEquals(List.of(1, 2, 2), numbers());
    }

    @Test
    void whatAnEngineThatHangsDidNotTakeIsSaidAgainAfterJoiningAnew() {
        line.send(new DataPacket.Builder().build());
        sent.hang();
        line.send(new DataPacket.Builder().build());
        line.send(new DataPacket.Builder().build());
        line.lost();
        line.renewed();
        line.opened();

        assertEquals(List.of(1, 2, 3, 2, 3), numbers());
    }

    @Test
    void whatStillWaitedForTheChannelAtTheLossIsSaidAfterJoiningAnew() {
        open = false;
        line.send(new DataPacket.Builder().build());
        line.lost();
        line.renewed();
        open = true;
        line.opened();

        assertEquals(List.of(1), numbers());
    }

    @Test
    void whatIsLargeWaitsWhileTheWayIsLost() {
        assertTrue(line.hasRoom());
        line.lost();
        assertFalse(line.hasRoom());
        line.resumed(0);
        assertTrue(line.hasRoom());
        line.lost();
        line.renewed();
        assertTrue(line.hasRoom());
    }

    @Test
    void whatIsSaidTooEarlyWaits() {
        open = false;
        line.send(new DataPacket.Builder().build());
        line.send(new DataPacket.Builder().build());
        open = true;
        line.opened();
        line.send(new DataPacket.Builder().build());

        assertEquals(List.of(1, 2, 3), numbers());
    }

    @Test
    void whatComesTwiceIsHeardOnce() {
        receive(packet("PA_1", 1));
        receive(packet("PA_1", 2));
        receive(packet("PA_1", 2));
        receive(packet("PA_2", 1));
        receive(packet("PA_1", 1));

        assertEquals(3, heard.size());
        assertEquals(2, line.receiveStates().size());
        assertEquals(2, line.receiveStates().getFirst().last_seq);
    }

    @Test
    void nonsenseAndOtherChannelsAreOverlooked() {
        line.received("_reliable", new byte[] {1, 2, 3}, Runnable::run);
        line.received("other", DataPacket.ADAPTER.encode(packet("PA_1", 1)), Runnable::run);

        assertEquals(0, heard.size());
    }

    @Test
    void aFloodIsBounded() {
        List<Runnable> waiting = new ArrayList<>();
        for (int count = 0; count < 2 * DataLine.WAITING; count++) {
            line.received("_lossy", DataPacket.ADAPTER.encode(packet("", 0)), waiting::add);
        }

        assertEquals(DataLine.WAITING, waiting.size());
    }

    private List<Integer> numbers() {
        return sent.all().stream().map(packet -> packet.sequence).toList();
    }

    private void receive(DataPacket packet) {
        line.received("_reliable", DataPacket.ADAPTER.encode(packet), Runnable::run);
    }

    private static DataPacket packet(String sid, int sequence) {
        return new DataPacket.Builder().participant_sid(sid).sequence(sequence).build();
    }
}
