package app.corrillo.client.kills;

import app.corrillo.client.e2e.Seat;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.testkit.window.Seen.SeenTile;
import app.corrillo.ui.words.Words;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * What is seen of a meeting on somebody's display, and done with the keyboard.
 *
 * @param seat where the display is
 * @param probe tells where the tiles are, and what is written around them
 */
record Screen(Seat seat, ProbeFile probe) {
    private static final String CLOSE = Words.in(Locale.ENGLISH).say("meeting.panel.close");

    /** So many pixels are in one line of the middle of any tile. */
    private static final int LINE = 100;

    /** The middles of all pictures, without edges and names; those of the tiles in the order of their names. */
    record Shot(List<IntBuffer> pictures) {
        /** The mean of each, from 0 to 255. */
        List<Double> brightness() {
            return pictures.stream()
                    .map(picture -> Arrays.stream(picture.array())
                            .mapToDouble(Shot::brightness)
                            .average()
                            .orElse(0))
                    .toList();
        }

        private static double brightness(int colour) {
            return ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF)) / 3.0;
        }

        /** Whether each lies between so many times what it was. */
        boolean isBetween(double least, double most, Shot before) {
            List<Double> now = brightness();
            List<Double> then = before.brightness();
            return now.size() == then.size()
                    && IntStream.range(0, now.size())
                            .allMatch(at -> now.get(at) > least * then.get(at) && now.get(at) < most * then.get(at));
        }

        /** Whether there is a picture in each place; initials leave their topmost line plain. */
        boolean isPictured() {
            return pictures.stream()
                    .allMatch(picture -> Arrays.stream(picture.array())
                                    .limit(LINE)
                                    .distinct()
                                    .count()
                            > 1);
        }

        private boolean isAllNew(Shot before) {
            return pictures.size() == before.pictures.size()
                    && IntStream.range(0, pictures.size())
                            .noneMatch(at -> pictures.get(at).equals(before.pictures.get(at)));
        }
    }

    Shot shot() {
        BufferedImage display = seat.whole();
        return new Shot(probe.tiles().stream()
                .sorted(Comparator.comparing(SeenTile::name))
                .map(tile -> middle(tile, display))
                .toList());
    }

    private static IntBuffer middle(SeenTile tile, BufferedImage display) {
        int width = tile.width() / 2;
        int height = tile.height() / 2;
        return IntBuffer.wrap(display.getRGB(
                tile.x() - width / 2, tile.y() - height / 2, width, height, new int[width * height], 0, width));
    }

    /** What is seen when nothing moves any more, neither pictures nor their places. */
    Shot still() {
        AtomicReference<Shot> seen = new AtomicReference<>(shot());
        Eventually.within(Kills.LONG, "nothing moves", () -> {
            Shot now = shot();
            return now.equals(seen.getAndSet(now)) && probe.isAtRest();
        });
        return seen.get();
    }

    /** Whether every picture is another one than a moment ago. */
    boolean moves() {
        return shot().isAllNew(shot());
    }

    /** The people, as their list has them, which is open then. */
    List<String> people() {
        open("p");
        Eventually.within(Kills.LONG, "a list of people", () -> !probe.listed().isEmpty());
        return probe.listed();
    }

    /** Writes to everybody; the chat is open then. */
    void write(String text) {
        seat.write(text);
        seat.press("Return");
        Eventually.within(Kills.LONG, "her own words in the chat: " + text, () -> reads(List.of(text)));
    }

    /** Opens the chat, which has the keyboard then. */
    void chat() {
        open("c");
    }

    /** Whether each of these is in the list that is open, once. */
    boolean reads(List<String> texts) {
        List<String> lines = probe.listed();
        return texts.stream()
                .allMatch(text -> lines.stream()
                                .filter(line -> line.endsWith(": " + text))
                                .count()
                        == 1);
    }

    private void open(String key) {
        if (probe.offers(CLOSE)) {
            seat.press("Escape");
            Eventually.within(Kills.LONG, "the panel is closed", () -> !probe.offers(CLOSE));
        }
        seat.press(key);
        Eventually.within(Kills.LONG, "a panel of " + key, () -> probe.offers(CLOSE));
    }
}
