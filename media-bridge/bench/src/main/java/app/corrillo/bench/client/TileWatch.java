package app.corrillo.bench.client;

import app.corrillo.bench.Film;
import app.corrillo.engine.synthetic.PatternFinder;
import app.corrillo.engine.synthetic.PatternReader;
import app.corrillo.engine.synthetic.Stamp;
import app.corrillo.testkit.Eventually;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Looks at the tiles of a client on its screen, about every three milliseconds: what is painted, when, and how old. */
public final class TileWatch {
    private static final long PAUSE_NANOS = 3_000_000;
    private static final long LOOK_NANOS = 41_000_000;
    private static final int LOOKS = 24;
    private static final int TIMES = 4;
    private static final int OLDEST_MILLIS = 1_000;

    /** Heights at which a picture of a film is shown cheaply, and up to this share of it cut off for that. */
    private static final int[] CHEAP = {720, 360, 270, 180, 135, 90};

    private static final int CUT = 16;

    private final FrameBuffer screen;
    private final List<Rectangle> tiles;
    private final int loopMillis;

    private TileWatch(FrameBuffer screen, List<Rectangle> tiles, int loopMillis) {
        this.screen = screen;
        this.tiles = tiles;
        this.loopMillis = loopMillis;
    }

    /**
     * What was painted in a while.
     *
     * @param slowest pictures a second of the tile that got least
     * @param mean pictures a second of all tiles
     * @param delayMillis median of the time from drawing (before encoding) to being on the screen
     */
    public record Painted(double slowest, double mean, double delayMillis) {}

    /** How long it took until the first tile and until every tile showed a picture, in milliseconds. */
    public record Appeared(double first, double all) {}

    // What is legible in one picture by chance is not legible in the next ones.
    private static TileWatch find(FrameBuffer screen, int width, int height, int loopMillis) {
        List<Rectangle> candidates = PatternFinder.find(screen.picture(), width, height, loopMillis).stream()
                .map(PatternFinder.Found::picture)
                .toList();
        int[] legible = new TileWatch(screen, candidates, loopMillis).legible();
        List<Integer> best = IntStream.range(0, legible.length)
                .filter(candidate -> legible[candidate] >= LOOKS * 2 / 3)
                .boxed()
                .sorted(Comparator.comparingInt((Integer candidate) -> legible[candidate])
                        .reversed())
                .toList();
        List<Rectangle> tiles = new ArrayList<>();
        for (int candidate : best) {
            if (tiles.stream().noneMatch(tile -> overlap(tile, candidates.get(candidate)))) {
                tiles.add(candidates.get(candidate));
            }
        }
        return new TileWatch(screen, tiles, loopMillis);
    }

    // What is cut off one picture lies on the next one.
    private static boolean overlap(Rectangle one, Rectangle other) {
        return Math.abs(one.x - other.x) < one.width / 2 && Math.abs(one.y - other.y) < one.height / 2;
    }

    /** How large a whole picture may be of which a tile of this size shows all, or all but a narrow edge. */
    private static List<Dimension> wholes(Dimension tile) {
        List<Dimension> wholes = new ArrayList<>(List.of(tile));
        for (int height : CHEAP) {
            Dimension whole = new Dimension(height * 16 / 9, height);
            if (isCutTo(tile.width, whole.width) && isCutTo(tile.height, whole.height)) {
                wholes.add(whole);
            }
        }
        return wholes;
    }

    private static boolean isCutTo(int shown, int whole) {
        return shown <= whole && shown >= whole - whole / CUT;
    }

    /**
     * Finds so many tiles of a client, looking again where a picture of the screen was taken while a part of it was
     * painted.
     *
     * @throws IOException if it shows another number
     */
    public static TileWatch find(Client client, Dimension tile, int count) throws IOException {
        List<Dimension> wholes = wholes(tile);
        TileWatch tiles;
        int times = 0;
        do {
            Dimension whole = wholes.get(times % wholes.size());
            tiles = find(client.screen(), whole.width, whole.height, Film.MILLIS);
            times++;
        } while (times < TIMES * wholes.size() && tiles.count() != count);
        if (tiles.count() != count) {
            throw new IOException(client.name() + " shows " + tiles.count() + " of " + count + " pictures of " + tile);
        }
        return tiles;
    }

    private int[] legible() {
        int[] hits = new int[tiles.size()];
        for (int look = 0; look < LOOKS; look++) {
            for (int tile = 0; tile < hits.length; tile++) {
                hits[tile] += fresh(tile).isPresent() ? 1 : 0;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return hits;
    }

    public int count() {
        return tiles.size();
    }

    /** Looks for so long. */
    public Painted watch(long millis) {
        int[] pictures = new int[tiles.size()];
        int[] last = new int[tiles.size()];
        Arrays.fill(last, -1);
        List<Integer> delays = new ArrayList<>();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < millis * 1_000_000) {
            for (int tile = 0; tile < pictures.length; tile++) {
                Optional<Stamp> stamp = read(tile);
                if (stamp.isPresent() && stamp.get().millis() != last[tile]) {
                    if (last[tile] >= 0) {
                        pictures[tile]++;
                        delays.add(age(stamp.get()));
                    }
                    last[tile] = stamp.get().millis();
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Painted(
                Arrays.stream(pictures).min().orElse(0) / seconds,
                Arrays.stream(pictures).average().orElse(0) / seconds,
                Median.of(delays.stream().mapToDouble(Integer::doubleValue).toArray()));
    }

    /** Waits until every tile shows a picture, counted from this moment of {@link System#nanoTime()}. */
    public Appeared awaitAll(long since, long patienceMillis) {
        double first = Double.NaN;
        boolean[] there = new boolean[tiles.size()];
        int missing = tiles.size();
        while (missing > 0 && System.nanoTime() - since < patienceMillis * 1_000_000) {
            for (int tile = 0; tile < there.length; tile++) {
                if (!there[tile] && read(tile).isPresent()) {
                    there[tile] = true;
                    missing--;
                    first = Double.isNaN(first) ? (System.nanoTime() - since) / 1e6 : first;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new Appeared(first, missing == 0 ? (System.nanoTime() - since) / 1e6 : Double.NaN);
    }

    /** Waits until no tile shows a picture. */
    public void awaitNone() {
        Eventually.that("no picture", () -> {
            for (int tile = 0; tile < tiles.size(); tile++) {
                if (read(tile).isPresent()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What a tile shows, where that was drawn within the last second. */
    public Optional<Stamp> fresh(int tile) {
        return read(tile).filter(stamp -> age(stamp) < OLDEST_MILLIS);
    }

    private int age(Stamp stamp) {
        return Math.floorMod((int) (System.currentTimeMillis() % loopMillis) - stamp.millis(), loopMillis);
    }

    private Optional<Stamp> read(int tile) {
        return PatternReader.read(screen::luminance, tiles.get(tile)).filter(stamp -> stamp.source() == Film.SOURCE);
    }
}
