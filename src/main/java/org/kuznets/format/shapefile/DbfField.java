package org.kuznets.format.shapefile;

/**
 * A field as a .dbf's header describes it.
 *
 * @param name its bytes, up to ten
 * @param type a letter, see {@link DbfHeader}
 * @param offset of its first byte in a record, of which byte 0 is the deletion mark
 */
record DbfField(byte[] name, char type, int length, int decimals, int offset) {
    /** Whether it counts: a numeric field without decimals, no wider than a 64-bit number. */
    boolean whole() {
        return type == 'I' || type == '+' || type == 'N' && decimals == 0 && length <= 20;
    }
}
