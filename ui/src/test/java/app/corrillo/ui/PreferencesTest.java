package app.corrillo.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    @Test
    void aMeetingIsListedOnceAndTheOldestIsForgotten() {
        Preferences preferences = Preferences.first();
        for (int number = 0; number < Preferences.RECENT + 3; number++) {
            preferences = preferences.withRecent(meeting("host/" + number, false, number));
        }
        assertEquals(Preferences.RECENT, preferences.recent().size());
        assertEquals("host/14", preferences.recent().getFirst().address());

        Preferences again = preferences.withRecent(meeting("host/10", false, 99));
        assertEquals(Preferences.RECENT, again.recent().size());
        assertEquals(Instant.ofEpochSecond(99), again.recent().getFirst().at());
        assertEquals(
                1,
                again.recent().stream()
                        .filter(known -> known.address().equals("host/10"))
                        .count());
        assertEquals(
                List.of(true, false),
                Preferences.first().withRecent(meeting("", false, 1)).withRecent(meeting("", true, 2)).recent().stream()
                        .map(Preferences.Recent::hosted)
                        .toList());
    }

    private static Preferences.Recent meeting(String address, boolean hosted, long at) {
        return new Preferences.Recent("Weekly", address, hosted, Instant.ofEpochSecond(at));
    }
}
