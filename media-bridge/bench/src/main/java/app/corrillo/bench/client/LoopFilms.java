package app.corrillo.bench.client;

import app.corrillo.bench.Film;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The films that the publishers play: loops whose pictures say how old they are, each once as a camera would send it
 * and once of key frames alone, for receivers that ask for one.
 */
public final class LoopFilms {
    private static final Map<Integer, Integer> KILOBITS = Map.of(180, 160, 360, 700, 720, 1700);

    private LoopFilms() {}

    public static void make(Path folder, List<Integer> heights) throws IOException, InterruptedException {
        for (int height : heights) {
            int kilobits = KILOBITS.getOrDefault(height, 700);
            Film film = new Film(height * 16 / 9, height);
            film.encode(folder.resolve("resilient-" + height + ".ivf"), kilobits, Film.LENGTH);
            film.encode(folder.resolve("resilient-" + height + "-keys.ivf"), kilobits * 6, 1);
        }
    }
}
