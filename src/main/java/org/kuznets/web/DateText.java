package org.kuznets.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/** Checks {@code datetime=}: an instant or an interval of RFC 3339. The layers have no time, so all features match. */
final class DateText {
    private static final Message FORM = new Message(
            "query.datetime",
            "datetime must be a moment such as 2026-01-31T00:00:00Z or an interval such as 2025-01-01/.., was '{was}'");

    private DateText() {}

    /** @throws Refusal when it is neither a moment nor an interval, or the interval ends before it begins */
    static void check(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw refuse(text);
        }
        Instant from = moment(ends[0], ends.length == 2, text);
        if (ends.length == 2) {
            Instant to = moment(ends[1], true, text);
            boolean open = from == null && to == null;
            if (open && !text.contains("..") || from != null && to != null && from.isAfter(to)) {
                throw refuse(text);
            }
        }
    }

    private static @Nullable Instant moment(String end, boolean mayBeOpen, String text) {
        if (mayBeOpen && (end.isEmpty() || end.equals(".."))) {
            return null;
        }
        try {
            return end.length() == 10
                    ? LocalDate.parse(end).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(end.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeParseException e) {
            throw refuse(text);
        }
    }

    private static Refusal refuse(String text) {
        return Refusal.of(FORM, "datetime", Map.of("was", text));
    }
}
