package app.corrillo.ui.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void patienceEndsAndAnAnswerEndsTheWaiting() {
        Fx.start();
        List<String> ends = new ArrayList<>();
        LobbyExits exits = new LobbyExits() {
            @Override
            public void back() {
                ends.add("back");
            }

            @Override
            public void gaveUp() {
                ends.add("gave up");
            }

            @Override
            public void settings() {
                ends.add("settings");
            }
        };
        Joining joining = Fx.call(() -> new Joining(Words.in(Locale.ENGLISH), exits));
        Duration nearlyOver = Joining.PATIENCE.subtract(Duration.millis(50));
        Fx.run(() -> {
            joining.show(true);
            joining.show(true);
            joining.waiting().jumpTo(nearlyOver);
        });
        Fx.until("given up", () -> !ends.isEmpty());
        Fx.run(() -> {
            joining.show(false);
            joining.show(true);
            joining.waiting().jumpTo(nearlyOver);
            joining.show(false);
        });
        Fx.pulses(10);
        assertEquals(List.of("gave up"), Fx.call(() -> List.copyOf(ends)));
    }
}
