package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.poll.PollReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotsTest {
    private static final Ballots.Ballot NOTHING = new Ballots.Nothing();

    @Test
    void whatIsSaidIsRead() {
        PollReport report = new PollReport(3, "¿Té? 👋", List.of("Sí", "No"), List.of(2, 0), true);
        assertEquals(new Ballots.Report(report), Ballots.read(payload(Ballots.report(report, List.of()))));
        DataPacket vote = Ballots.vote(3, 1, List.of("ana"));
        assertEquals(new Ballots.Vote(3, 1), Ballots.read(payload(vote)));
        assertEquals(List.of("ana"), vote.destination_identities);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "7",
                "{\"version\":2,\"poll\":0,\"vote\":0}",
                "{\"poll\":0,\"vote\":0}",
                "{\"version\":1,\"vote\":0}",
                "{\"version\":1,\"poll\":0,\"vote\":\"0\"}",
                "{\"version\":1,\"poll\":0,\"vote\":99999999999}",
                "{\"version\":1,\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",7],\"votes\":[0,0],\"open\":true}",
                "{\"version\":1,\"poll\":0,\"question\":\"a\",\"answers\":[\"b\"],\"votes\":[0.5],\"open\":true}",
                "{\"version\":1,\"poll\":0,\"question\":7,\"answers\":[\"b\",\"c\"],\"votes\":[0,0],\"open\":true}",
                "{\"version\":1,\"poll\":0,\"question\":\"a\",\"answers\":{},\"votes\":[0,0],\"open\":true}",
                "{\"version\":1,\"poll\":0,\"question\":\"a\",\"answers\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"],\"votes\":[0],\"open\":true}"
            })
    void whatMakesNoSenseIsNothing(String payload) {
        assertEquals(NOTHING, Ballots.read(payload));
    }

    @Test
    void thousandsOfAnswersAreNothing() {
        String many = "\"a\",".repeat(50_000) + "\"b\"";
        assertEquals(
                NOTHING,
                Ballots.read("{\"version\":1,\"poll\":0,\"question\":\"a\",\"answers\":[" + many
                        + "],\"votes\":[0,0],\"open\":true}"));
        assertEquals(NOTHING, Ballots.read("[".repeat(10_000)));
    }

    private static String payload(DataPacket packet) {
        return packet.user == null ? "" : packet.user.payload.utf8();
    }
}
