package org.kuznets.format.rows;

/**
 * Which ids have been seen, as 64-bit hashes: 8 to 16 bytes an id. Two ids of one file are taken for the same by mistake
 * once in about 3 million files of 3 million rows.
 */
final class SeenIds {
    private long[] table = new long[1 << 10];
    private int size;
    private boolean zero;

    /** Whether {@code id} is new. */
    boolean add(String id) {
        long hash = hash(id);
        if (hash == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (2 * size >= table.length) {
            grow();
        }
        if (!put(table, hash)) {
            return false;
        }
        size++;
        return true;
    }

    private static boolean put(long[] table, long hash) {
        int i = (int) hash & table.length - 1;
        while (table[i] != 0) {
            if (table[i] == hash) {
                return false;
            }
            i = i + 1 & table.length - 1;
        }
        table[i] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long hash : table) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        table = larger;
    }

    /** FNV-1a over the characters, then mixed as SplitMix64 does. */
    private static long hash(String id) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        return h ^ h >>> 31;
    }
}
