package org.kuznets.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.kuznets.notice.Refusal;
import org.kuznets.run.StandardColumns;

/** Filters as people write them. */
class EcqlTest {
    @Test
    void everyStandardColumnCanBeFilteredByItsBareName() {
        Columns columns = StandardColumns.ALL;
        for (Column c : columns.all()) {
            Filter filter = Ecql.parse(c.name() + " IS NULL AND " + c.name() + "='x'", columns);
            assertTrue(filter.toString().contains(c.name()), filter::toString);
        }
    }

    @Test
    void quotingLeavesLiteralsAndFunctionsAlone() {
        Columns columns = Columns.of(Column.text("id"), Column.text("nameEn"), Column.text("abs"));
        assertEquals("\"id\" = 'id'", EcqlText.quoted("id = 'id'", columns));
        assertEquals("'it''s id' = \"id\"", EcqlText.quoted("'it''s id' = \"id\"", columns));
        assertEquals("abs(\"id\") = 1", EcqlText.quoted("abs(id) = 1", columns));
        assertEquals("\"abs\"=1 AND \"nameEn\" LIKE 'a%'", EcqlText.quoted("abs=1 AND nameEn LIKE 'a%'", columns));
        assertEquals("ideal = 1 OR x.id = 2", EcqlText.quoted("ideal = 1 OR x.id = 2", columns));
    }

    @Test
    void aMistakeIsShownWhereItIs() {
        Columns columns = Columns.of(Column.text("id"), Column.text("status"));
        String twice = refusal("status = = 'a'", columns);
        assertTrue(twice.contains("from '= = 'a'' on"), twice);
        assertTrue(refusal("id='a' AND", columns).contains("its end is missing"));
        for (String bad :
                List.of("'", "status = 'a", "((((", "status LIKE", "\n\nstatus\n= =1", "=", "status='a' OR OR 1=1")) {
            assertTrue(refusal(bad, columns).contains("cannot be read as ECQL"), bad);
        }
    }

    private static String refusal(String text, Columns columns) {
        return String.valueOf(
                assertThrows(Refusal.class, () -> Ecql.parse(text, columns)).getMessage());
    }
}
