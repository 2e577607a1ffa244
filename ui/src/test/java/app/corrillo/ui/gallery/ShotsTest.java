package app.corrillo.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.ui.Preferences.Look;
import app.corrillo.ui.Preferences.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That nothing is forgotten in the list of pictures. */
class ShotsTest {
    @Test
    void everyStateIsDrawn() {
        Set<Still> all = Stream.<Still[]>of(
                        Home.values(),
                        Lobby.values(),
                        Crowd.values(),
                        Room.values(),
                        InChat.values(),
                        Ended.values(),
                        Settings.values())
                .flatMap(Arrays::stream)
                .collect(Collectors.toSet());
        assertEquals(all, Shots.ALL.stream().map(Shot::still).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenIsDrawnInEveryWindowAndLook(Still.Kind kind) {
        assertEquals(EnumSet.allOf(Shot.Size.class), values(kind, Shot::size));
        assertEquals(Set.of(Theme.DARK, Theme.LIGHT), values(kind, Shot::theme));
        assertEquals(Set.of(true, false), values(kind, Shot::contrast));
        assertEquals(Set.of(Look.USUAL, Look.LARGEST), values(kind, Shot::letters));
        assertEquals(Set.of(Locale.ENGLISH, Shot.SPANISH), values(kind, Shot::language));
    }

    @Test
    void everyPictureHasItsOwnFile() {
        assertEquals(
                Shots.ALL.size(), Shots.ALL.stream().map(Shot::file).distinct().count());
    }

    @Test
    void nothingIsApprovedThatIsNotHeld() throws IOException {
        List<String> held = Shots.ALL.stream()
                .filter(Shot::held)
                .map(shot -> shot.file() + ".png")
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(GalleryTest.FOLDER)) {
            assertEquals(
                    held,
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static <T> Set<T> values(Still.Kind kind, Function<Shot, T> part) {
        return new HashSet<>(Shots.ALL.stream()
                .filter(shot -> shot.still().kind() == kind)
                .map(part)
                .toList());
    }
}
