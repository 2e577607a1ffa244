package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeardOfTest {
    private final HeardOf heardOf = new HeardOf();

    @Test
    void nothingIsHeardTwiceUnderOneNumbering() {
        assertTrue(heardOf.isNew("ana", 7, 1));
        assertTrue(heardOf.isNew("ana", 7, 3));
        assertFalse(heardOf.isNew("ana", 7, 3));
        assertFalse(heardOf.isNew("ana", 7, 2));
        assertTrue(heardOf.isNew("ana", 8, 1), "another numbering");
        assertTrue(heardOf.isNew("luis", 7, 1), "somebody else");
    }

    @Test
    void whoeverStillWritesIsNotForgotten() {
        heardOf.isNew("ana", 7, 1);
        heardOf.isNew("luis", 7, 1);
        for (int other = 0; other < HeardOf.PEOPLE - 2; other++) {
            heardOf.isNew("other " + other, 7, 1);
        }
        heardOf.isNew("ana", 7, 2);
        heardOf.isNew("one more", 7, 1);
        assertFalse(heardOf.isNew("ana", 7, 2));
        assertTrue(heardOf.isNew("luis", 7, 1), "not heard of for longest");
    }
}
