package app.corrillo.livekit.send;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.Codec;
import app.corrillo.livekit.protocol.VideoQuality;
import app.corrillo.meeting.TileSize;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1280, 720, 'q/4 160@20, h/2 450@20, f/1 1700@30'",
        "1920, 1080, 'q/4 281@20, h/2 971@20, f/1 3000@30'",
        "720, 1280, 'q/4 160@20, h/2 450@20, f/1 1700@30'",
        "640, 360, 'q/2 160@20, h/1 450@30'",
        "960, 400, 'q/2 224@20, h/1 728@30'",
        "270, 480, 'q/2 125@20, h/1 281@30'",
        "320, 180, 'q/1 160@30'",
        "160, 90, 'q/1 100@30'"
    })
    void aCamera(int width, int height, String layers) {
        assertEquals(layers, text(LayerPlan.camera(new TileSize(width, height))));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, 'q/2 312@3, h/1 2500@15'", "3840, 2160, 'q/2 750@3, h/1 6000@15'", "640, 480, 'h/1 522@15'"
    })
    void aScreen(int width, int height, String layers) {
        assertEquals(layers, text(LayerPlan.screen(new TileSize(width, height))));
    }

    @Test
    void theServerIsToldTheSizesAndASingleLayerIsTheHighest() {
        assertEquals(
                List.of("LOW 320x180 160000", "MEDIUM 640x360 450000", "HIGH 1280x720 1700000"),
                described(LayerPlan.camera(new TileSize(1280, 720))));
        assertEquals(List.of("HIGH 320x180 160000"), described(LayerPlan.camera(new TileSize(320, 180))));
    }

    @Test
    void theLargestLayerServesWhateverIsHigher() {
        LayerPlan two = LayerPlan.camera(new TileSize(640, 360));
        assertEquals(List.of("q", "h"), two.names(EnumSet.of(VideoQuality.LOW, VideoQuality.HIGH)));
        assertEquals(List.of("q"), two.names(EnumSet.of(VideoQuality.LOW)));
        assertEquals(List.of(), two.names(Set.of()));
        assertEquals(
                List.of("q", "h"),
                LayerPlan.camera(new TileSize(1280, 720)).names(EnumSet.of(VideoQuality.LOW, VideoQuality.MEDIUM)));
    }

    @Test
    void aSingleLayerServesEveryQuality() {
        LayerPlan one = LayerPlan.camera(new TileSize(320, 180));
        assertEquals(List.of("q"), one.names(EnumSet.of(VideoQuality.LOW)));
        assertEquals(List.of("q"), one.names(EnumSet.of(VideoQuality.HIGH)));
        assertEquals(List.of(), one.names(Set.of()));
    }

    @Test
    void theCodecIsOneThatTheServerTakes() {
        assertEquals("VP8", CodecChoice.video(List.of(), ""));
        assertEquals("VP8", CodecChoice.video(codecs("audio/opus", "video/H264", "video/VP8"), ""));
        assertEquals("H264", CodecChoice.video(codecs("video/vp9", "video/h264"), ""));
        assertEquals("VP9", CodecChoice.video(codecs("video/VP8", "video/VP9"), "vp9"));
        assertEquals("VP8", CodecChoice.video(codecs("video/VP8", "video/H265"), "AV1"));
        assertEquals("VP8", CodecChoice.video(codecs("video/VP8", "video/H265"), "H265"));
        assertEquals(Optional.empty(), CodecChoice.backup(codecs("video/VP8", "video/H264"), "VP8"));
        assertEquals(Optional.of("VP8"), CodecChoice.backup(codecs("video/VP8", "video/H264", "video/AV1"), "AV1"));
        assertEquals(Optional.of("H264"), CodecChoice.backup(codecs("video/h264", "video/VP9"), "VP9"));
        assertEquals(Optional.empty(), CodecChoice.backup(codecs("video/h264", "video/VP9"), "H264"));
        assertEquals(false, CodecChoice.takesRed(codecs("audio/opus")));
        assertEquals(true, CodecChoice.takesRed(codecs("audio/opus", "audio/red")));
    }

    private static List<Codec> codecs(String... mimes) {
        return List.of(mimes).stream()
                .map(mime -> new Codec.Builder().mime(mime).build())
                .toList();
    }

    private static List<String> described(LayerPlan plan) {
        return plan.described().stream()
                .map(layer -> layer.quality + " " + layer.width + "x" + layer.height + " " + layer.bitrate)
                .toList();
    }

    private static String text(LayerPlan plan) {
        return String.join(
                ", ",
                plan.layers().stream()
                        .map(layer -> "%s/%d %d@%d"
                                .formatted(
                                        layer.name(),
                                        (int) layer.scaleDownBy(),
                                        layer.maxKilobits(),
                                        layer.maxFramesPerSecond()))
                        .toList());
    }
}
