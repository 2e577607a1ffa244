package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Two people who write to each other, moved step by step. All of it is done on one lane, and a step begins when what
 * the one before brought about is done.
 */
final class TwoSides {
    /** Whatever a step brings about is done after so many turns of the lane: nothing is handed on more often. */
    private static final int TURNS = 12;

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("two sides");
    private final OneSide ana = new OneSide("ana", "luis", time, lane);
    private final OneSide luis = new OneSide("luis", "ana", time, lane);
    private final CompletableFuture<List<Move>> result = new CompletableFuture<>();
    private final Deque<Move> moves = new ArrayDeque<>();
    private List<Move> open = List.of();

    /** What can happen to one of the two. */
    enum Step {
        WRITE,
        /** What the other one sent by way of the server comes. */
        SIGNAL,
        OPEN,
        HEAR,
        LOSE_CHANNEL,
        LOSE_ENGINE,
        OFFER,
        /** Ten seconds go by. */
        WAIT
    }

    record Move(Step step, boolean ana) {
        @Override
        public String toString() {
            return step + (ana ? " ana" : " luis");
        }
    }

    private TwoSides(List<Move> moves) {
        this.moves.addAll(moves);
    }

    /**
     * From a connection that is agreed on, and open on no side, makes these moves, overlooking those that cannot be
     * made, lets come what is on its way, and begins a connection on which all is well. Fails unless everything was
     * heard, once and in order: at the end, and before where the connection holds. Returns the moves that could be made
     * after these.
     */
    static List<Move> play(List<Move> moves) {
        TwoSides sides = new TwoSides(moves);
        sides.then(() -> sides.ana.other().offer(), () -> sides.signalAll(sides::move));
        return sides.result.join();
    }

    private void move() {
        if (moves.isEmpty()) {
            open = new ArrayList<>();
            for (Step step : Step.values()) {
                for (boolean who : new boolean[] {true, false}) {
                    Move move = new Move(step, who);
                    action(move).ifPresent(_ -> open.add(move));
                }
            }
            finish(this::settle);
            return;
        }
        Optional<Runnable> action = action(moves.remove());
        if (action.isPresent()) {
            then(action.get(), this::move);
        } else {
            move();
        }
    }

    /** Whatever is on its way comes. */
    private void finish(Runnable next) {
        signalAll(() -> all(Step.OPEN, () -> all(Step.HEAR, next)));
    }

    // After a minute each of the two may ask for a connection again, however many there were.
    private void settle() {
        if (meet()) {
            compare();
        }
        then(() -> time.advance(Duration.ofMinutes(1)), () -> signalAll(this::talk));
    }

    private void talk() {
        then(() -> ana.other().offer(), () -> finish(this::end));
    }

    private boolean meet() {
        return ana.connection()
                .filter(StillConnection::isOpen)
                .filter(one -> luis.connection()
                        .filter(two -> two.isOpen() && two.meets(one))
                        .isPresent())
                .isPresent();
    }

    private void compare() {
        assertEquals(ana.written(), luis.heard());
        assertEquals(luis.written(), ana.heard());
    }

    private void end() {
        assertTrue(meet());
        compare();
        result.complete(open);
    }

    private void signalAll(Runnable next) {
        all(Step.SIGNAL, next);
    }

    /** Such steps of both, as long as there are any. */
    private void all(Step step, Runnable next) {
        Optional<Runnable> action = action(new Move(step, true)).or(() -> action(new Move(step, false)));
        if (action.isPresent()) {
            then(action.get(), () -> all(step, next));
        } else {
            next.run();
        }
    }

    private void then(Runnable what, Runnable next) {
        lane.run(guarded(() -> {
            what.run();
            turn(TURNS, next);
        }));
    }

    private void turn(int left, Runnable next) {
        lane.run(guarded(() -> {
            if (left > 0) {
                turn(left - 1, next);
            } else {
                assertEquals(ana.written().subList(0, luis.heard().size()), luis.heard());
                assertEquals(luis.written().subList(0, ana.heard().size()), ana.heard());
                next.run();
            }
        }));
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        };
    }

    /** Does it, if it can happen now. */
    private Optional<Runnable> action(Move move) {
        OneSide here = move.ana() ? ana : luis;
        OneSide there = move.ana() ? luis : ana;
        Optional<StillConnection> end = here.connection();
        return switch (move.step()) {
            case WRITE -> Optional.of(here::write);
            case SIGNAL ->
                Optional.ofNullable(there.signals().peek())
                        .map(_ -> () -> here.other().take(there.signals().remove()));
            case OPEN ->
                end.filter(one -> !one.isOpen() && one.isDescribed())
                        .filter(one -> there.end(one)
                                .filter(StillConnection::isDescribed)
                                .isPresent())
                        .map(one -> one::open);
            case HEAR ->
                end.flatMap(one -> there.end(one)
                        .map(StillConnection::sent)
                        .filter(sent -> !sent.isEmpty())
                        .map(sent -> () -> one.hear(sent.remove())));
            case LOSE_CHANNEL -> end.filter(StillConnection::isOpen).map(one -> one::loseChannel);
            case LOSE_ENGINE -> end.map(one -> one::loseEngine);
            case OFFER -> Optional.of(() -> here.other().offer());
            case WAIT -> Optional.of(() -> time.advance(Duration.ofSeconds(10)));
        };
    }
}
