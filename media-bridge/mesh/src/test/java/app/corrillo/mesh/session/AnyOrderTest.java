package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.mesh.session.TwoSides.Move;
import app.corrillo.mesh.session.TwoSides.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What two people write to each other comes, once and in order, in whatever order channels open, hellos and letters
 * come, and connections are lost and replaced.
 */
class AnyOrderTest {
    private static final int DEPTH = 7;

    private static final List<Step> ALL = List.of(Step.values());
    private static final List<Step> USUAL = List.of(Step.WRITE, Step.SIGNAL, Step.OPEN, Step.HEAR);

    /** How often each of the two may do or suffer what could go on for ever. */
    private static final Map<Step, Integer> MOST =
            Map.of(Step.WRITE, 1, Step.LOSE_CHANNEL, 1, Step.LOSE_ENGINE, 1, Step.OFFER, 1, Step.WAIT, 0);

    /** Each order of at most so many steps, in which this one of the two connects anew. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLostInAnyOrder(boolean ana) {
        Collection<List<Move>> now = List.of(List.of());
        int played = 0;
        for (int length = 0; length <= DEPTH; length++) {
            // Orders that are the same for each of the two are one.
            Map<List<List<Move>>, List<Move>> next = new LinkedHashMap<>();
            for (List<Move> moves : now) {
                for (Move move : play(moves)) {
                    if (isAllowed(move, moves) && (move.step() != Step.OFFER || move.ana() == ana)) {
                        List<Move> longer = new ArrayList<>(moves);
                        longer.add(move);
                        next.putIfAbsent(List.of(of(longer, true), of(longer, false)), longer);
                    }
                }
                played++;
            }
            now = next.values();
        }
        assertTrue(played > 1_000, "were " + played);
    }

    @Test
    void nothingIsLostInALongLife() {
        Random random = new Random(5);
        for (int life = 0; life < 2_000; life++) {
            List<Move> moves = new ArrayList<>();
            for (int step = 0; step < 100; step++) {
                List<Step> some = random.nextInt(4) > 0 ? USUAL : ALL;
                moves.add(new Move(some.get(random.nextInt(some.size())), random.nextBoolean()));
            }
            play(moves);
        }
    }

    /**
     * A connection that ended on one side alone is not mended from the other: its channel would open on that one only.
     */
    @Test
    void newWaysToWhatHasEndedLeadNowhere() {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(Step.WRITE, true));
        for (Step step : List.of(Step.OPEN, Step.HEAR)) {
            moves.add(new Move(step, false));
            moves.add(new Move(step, true));
        }
        moves.add(new Move(Step.LOSE_CHANNEL, false));
        moves.add(new Move(Step.WAIT, false));
        moves.addAll(Collections.nCopies(2, new Move(Step.SIGNAL, true)));
        moves.addAll(Collections.nCopies(2, new Move(Step.SIGNAL, false)));
        moves.add(new Move(Step.HEAR, false));
        play(moves);
    }

    private static List<Move> play(List<Move> moves) {
        try {
            return TwoSides.play(moves);
        } catch (CompletionException failure) {
            throw new AssertionError("after " + moves, failure.getCause());
        }
    }

    private static boolean isAllowed(Move move, List<Move> before) {
        return before.stream().filter(move::equals).count() < MOST.getOrDefault(move.step(), DEPTH);
    }

    private static List<Move> of(List<Move> moves, boolean ana) {
        return moves.stream().filter(move -> move.ana() == ana).toList();
    }
}
