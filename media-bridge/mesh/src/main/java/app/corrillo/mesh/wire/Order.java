package app.corrillo.mesh.wire;

/** What a moderator asks of the server, which knows who is one. From anybody else it is answered by {@code denied}. */
public sealed interface Order extends ToServer {

    /** Asks somebody's computer to switch a source off. */
    record Silence(String who, String source) implements Order {
        public Silence {
            Bounds.filled(who, Bounds.ID);
            Bounds.filled(source, Bounds.WORD);
        }
    }

    /** Takes somebody's seat, for good. */
    record Remove(String who) implements Order {
        public Remove {
            Bounds.filled(who, Bounds.ID);
        }
    }

    /** Makes somebody a moderator too. */
    record ShareRole(String who) implements Order {
        public ShareRole {
            Bounds.filled(who, Bounds.ID);
        }
    }

    /** Makes somebody a moderator in place of whoever asks. */
    record HandRole(String who) implements Order {
        public HandRole {
            Bounds.filled(who, Bounds.ID);
        }
    }

    /** Whether newcomers are refused. */
    record Lock(boolean on) implements Order {}

    /** Whether newcomers wait. */
    record KeepWaiting(boolean on) implements Order {}

    /** Lets in somebody who waits. */
    record LetIn(String who) implements Order {
        public LetIn {
            Bounds.filled(who, Bounds.ID);
        }
    }

    /** Lets in everybody who waits, as far as there are seats. */
    record LetAllIn() implements Order {}

    /** Sends somebody away who waits. */
    record TurnAway(String who) implements Order {
        public TurnAway {
            Bounds.filled(who, Bounds.ID);
        }
    }

    /** Has everybody see somebody large; an empty id means nobody. */
    record Spotlight(String who) implements Order {
        public Spotlight {
            Bounds.text(who, Bounds.ID);
        }
    }

    /** Ends the meeting for everybody; nobody comes any more. */
    record End() implements Order {}
}
