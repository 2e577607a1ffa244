package app.corrillo.carrier.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PeerConnection.Description;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final int MUTANTS = 40_000;

    private final Codec<ToEngine> toEngine = new Codec<>(ToEngine.class);
    private final Codec<FromEngine> fromEngine = new Codec<>(FromEngine.class);

    @Test
    void everyMessageComesBackAsItWas() throws BadMessageException {
        for (ToEngine message : Samples.toEngine()) {
            comesBack(toEngine, message);
        }
        for (FromEngine message : Samples.fromEngine()) {
            comesBack(fromEngine, message);
        }
    }

    // Arrays make records unequal, so the bytes are compared as well.
    private static <M> void comesBack(Codec<M> codec, M message) throws BadMessageException {
        byte[] bytes = codec.write(message);
        M back = codec.read(bytes);
        assertEquals(message.getClass(), back.getClass());
        assertArrayEquals(bytes, codec.write(back), message::toString);
        if (!message.toString().contains("[B@")) {
            assertEquals(message, back);
        }
    }

    @Test
    void noKindIsLeftOut() {
        Set<Class<?>> seen = new HashSet<>();
        Samples.toEngine().forEach(message -> {
            seen.add(message.getClass());
            if (message instanceof ToEngine.Ask(long _, Question question)) {
                seen.add(question.getClass());
            }
        });
        Samples.fromEngine().forEach(message -> {
            seen.add(message.getClass());
            if (message instanceof FromEngine.Answered(long _, Answer answer)) {
                seen.add(answer.getClass());
            }
        });
        Stream.of(ToEngine.class, FromEngine.class, Question.class, Answer.class)
                .flatMap(CodecTest::leaves)
                .forEach(kind -> assertTrue(seen.contains(kind), () -> "no sample of " + kind));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CodecTest::leaves)
                : Stream.of(type);
    }

    @Test
    void mutantsAreMessagesOrRefused() {
        Random random = new Random(20_261_128);
        List<byte[]> to = Samples.toEngine().stream().map(toEngine::write).toList();
        List<byte[]> from = Samples.fromEngine().stream().map(fromEngine::write).toList();
        int refused = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            refused += isRefused(toEngine, mutate(to.get(random.nextInt(to.size())), random)) ? 1 : 0;
            refused += isRefused(fromEngine, mutate(from.get(random.nextInt(from.size())), random)) ? 1 : 0;
        }
        assertTrue(refused > MUTANTS / 2, refused + " were refused");
    }

    // Whatever is read must be a message that can be written again; anything but a refusal fails the test.
    private static <M> boolean isRefused(Codec<M> codec, byte[] bytes) {
        try {
            codec.write(codec.read(bytes));
            return false;
        } catch (BadMessageException refused) {
            return true;
        }
    }

    private static byte[] mutate(byte[] message, Random random) {
        byte[] mutant = message.clone();
        for (int change = 0; change <= random.nextInt(4) && mutant.length > 0; change++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant = Arrays.copyOf(mutant, at);
                default -> mutant = Arrays.copyOf(mutant, mutant.length + 1 + random.nextInt(8));
            }
        }
        return mutant;
    }

    @Test
    void noMessageIsLongerThanTheBound() {
        Description description = new Description(Description.Type.OFFER, "x".repeat(Codec.MOST));
        assertThrows(
                TooLongException.class,
                () -> toEngine.write(new ToEngine.Ask(1, new Question.SetRemote(1, description))));
    }

    @Test
    void numbersThatClaimTooMuchAreRefused() {
        byte[] claims = toEngine.write(new ToEngine.Ask(1, new Question.SendText(1, "x".repeat(60))));
        for (int at = 0; at < claims.length; at++) {
            byte[] more = claims.clone();
            Arrays.fill(more, at, Math.min(more.length, at + 12), (byte) 0xFF);
            assertThrows(BadMessageException.class, () -> toEngine.read(more));
        }
    }

    @Test
    void theFingerprintIsThatOfTheProtocol() {
        assertEquals(new Codec<>(ToEngine.class).fingerprint(), toEngine.fingerprint());
        assertTrue(toEngine.fingerprint() != fromEngine.fingerprint());
    }
}
