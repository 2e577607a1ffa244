package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RareCodecsTest {
    private static final List<String> SECTION = List.of(
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98 99 100 101 102 103 104 105 106 107 45 46 49",
            "a=mid:1",
            "a=recvonly",
            "a=rtpmap:96 VP8/90000",
            "a=rtcp-fb:96 nack pli",
            "a=rtpmap:97 rtx/90000",
            "a=fmtp:97 apt=96",
            "a=rtpmap:98 H264/90000",
            "a=rtcp-fb:98 nack pli",
            "a=fmtp:98 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f",
            "a=rtpmap:99 rtx/90000",
            "a=fmtp:99 apt=98",
            "a=rtpmap:100 H264/90000",
            "a=fmtp:100 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f",
            "a=rtpmap:101 rtx/90000",
            "a=fmtp:101 apt=100",
            "a=rtpmap:102 VP9/90000",
            "a=fmtp:102 profile-id=0",
            "a=rtpmap:103 VP9/90000",
            "a=fmtp:103 profile-id=2",
            "a=rtpmap:104 rtx/90000",
            "a=fmtp:104 apt=103",
            "a=rtpmap:105 red/90000",
            "a=rtpmap:106 rtx/90000",
            "a=fmtp:106 apt=105",
            "a=rtpmap:107 H265/90000",
            "a=fmtp:107 profile-id=1;tier-flag=0",
            "a=rtpmap:45 AV1/90000",
            "a=fmtp:45 level-idx=5;profile=0;tier=0",
            "a=rtpmap:46 AV1/90000",
            "a=rtcp-fb:46 nack",
            "a=fmtp:46 level-idx=5;profile=1;tier=0",
            "a=rtpmap:49 flexfec-03/90000",
            "a=fmtp:49 repair-window=10000000");

    @Test
    void whatNobodySendsIsLeftOutWithAllThatBelongsToIt() {
        List<String> section = new ArrayList<>(SECTION);
        RareCodecs.leaveOut(section);
        List<String> expected = new ArrayList<>(SECTION);
        expected.set(0, "m=video 9 UDP/TLS/RTP/SAVPF 96 97 100 101 102 105 106 107 45 49");
        expected.removeIf(line -> line.matches("a=(rtpmap|fmtp|rtcp-fb):(98|99|103|104|46) .*"));
        assertEquals(expected, section);
        RareCodecs.leaveOut(section);
        assertEquals(expected, section, "once more changes nothing");
    }

    @Test
    void whereSomethingMayBeSentNothingIs() {
        List<String> sending = new ArrayList<>(SECTION);
        sending.set(2, "a=sendrecv");
        List<String> before = List.copyOf(sending);
        RareCodecs.leaveOut(sending);
        assertEquals(before, sending);
    }
}
