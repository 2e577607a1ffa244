package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StereoLinesTest {
    private static final String OPUS = "a=rtpmap:111 opus/48000/2";

    @Test
    void onlyTheParametersOfOpusChange() {
        List<String> section = section("a=fmtp:63 111/111", "a=fmtp:111 minptime=10;useinbandfec=1");
        StereoLines.offer(section);
        assertEquals(
                section("a=fmtp:63 111/111", "a=fmtp:111 minptime=10;useinbandfec=1;stereo=1;sprop-stereo=1"), section);
        assertTrue(StereoLines.isComing(section));
    }

    @Test
    void whatTheServerAllowsIsWrittenDown() {
        List<String> section = section("a=fmtp:111 minptime=10; usedtx=1;stereo=1;maxaveragebitrate=510000");
        StereoLines.answer(section, 128);
        assertEquals(section("a=fmtp:111 minptime=10;stereo=1;maxaveragebitrate=128000"), section);
        assertFalse(StereoLines.isComing(section));
    }

    @Test
    void saidTwiceItStandsOnce() {
        List<String> section = section("a=fmtp:111 minptime=10");
        StereoLines.want(section);
        StereoLines.want(section);
        assertEquals(section("a=fmtp:111 minptime=10;stereo=1"), section);
    }

    @Test
    void whatIsNoOpusStaysAsItIs() {
        List<String> section = new ArrayList<>(List.of("m=audio 9 X 0", "a=rtpmap:0 PCMU/8000", "a=fmtp:0 x=1"));
        List<String> before = List.copyOf(section);
        StereoLines.offer(section);
        assertEquals(before, section);
    }

    private static List<String> section(String... formats) {
        List<String> lines =
                new ArrayList<>(List.of("m=audio 9 UDP/TLS/RTP/SAVPF 63 111", "a=rtpmap:63 red/48000/2", OPUS));
        lines.addAll(List.of(formats));
        return lines;
    }
}
