package app.corrillo.client.bot;

import app.corrillo.meeting.media.CameraSpec;
import java.util.List;
import java.util.Optional;

/** Who the bots are. */
final class BotPeople {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FRAMES_PER_SECOND = 30;

    private static final List<String> NAMES = List.of(
            "Ana", "Luis", "Chen", "Amara", "Mateo", "Ingrid", "Yusuf", "Clara", "Kofi", "Noor", "Pablo", "Sofía",
            "Hiro", "Lucía", "Omar", "Elena", "Tomás", "Priya", "Jon", "Marta", "Andrej", "Leila", "Diego", "Freya");

    private BotPeople() {}

    /**
     * The name of one bot of several.
     *
     * @param asked what the command line asks for, which one bot gets as it is and several get with a number
     * @param first where in the list this process begins, so that bots of several processes differ
     */
    static String name(Optional<String> asked, int first, int index, int count) {
        return asked.map(name -> count == 1 ? name : name + " " + (index + 1)).orElseGet(() -> {
            int place = Math.floorMod(first + index, NAMES.size());
            return index < NAMES.size() ? NAMES.get(place) : NAMES.get(place) + " " + (index / NAMES.size() + 1);
        });
    }

    /** A drawn person who goes with the name, so that the same name looks the same and others do not. */
    static int person(String name) {
        int listed = NAMES.indexOf(name);
        return listed >= 0 ? listed : NAMES.size() + Math.floorMod(name.hashCode(), 1_000);
    }

    /** The picture of one bot: the asked pattern with its person, or what else was asked. */
    static CameraSpec camera(Optional<CameraSpec> asked, int person) {
        return switch (asked.orElse(new CameraSpec.TestPattern(WIDTH, HEIGHT, FRAMES_PER_SECOND, person))) {
            case CameraSpec.TestPattern pattern ->
                new CameraSpec.TestPattern(pattern.width(), pattern.height(), pattern.framesPerSecond(), person);
            case CameraSpec other -> other;
        };
    }
}
