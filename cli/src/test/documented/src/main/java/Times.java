import dev.gantry.runtime.Tuple2;
import dev.gantry.runtime.Tuple3;

import time.Date;
import time.Month;
import time.OffsetDateTime;
import time.SignedDuration;
import time.Time;
import time.UtcOffset;
import time.Weekday;
import time.error.ComponentRange;
import time.format_description.FormatDescription;
import time.format_description.well_known.Rfc2822;
import time.format_description.well_known.Rfc3339;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The documentation of time 0.3.
final class Times {
    static final List<Example> EXAMPLES =
            List.of(
                    Example.of(
                            "Date::from_calendar_date",
                            () -> {
                                date(2019, Month.JANUARY, 1);
                                date(2019, Month.DECEMBER, 31);
                                Example.fails(
                                        ComponentRange.class, () -> date(2019, Month.FEBRUARY, 29));
                            }),
                    Example.of(
                            "Date::from_ordinal_date",
                            () -> {
                                Date.fromOrdinalDate(2019, 1);
                                Date.fromOrdinalDate(2019, 365);
                                Example.fails(
                                        ComponentRange.class,
                                        () -> Date.fromOrdinalDate(2019, 366));
                            }),
                    Example.of(
                            "Date::from_iso_week_date",
                            () -> {
                                Date.fromIsoWeekDate(2019, 1, Weekday.MONDAY);
                                Date.fromIsoWeekDate(2020, 53, Weekday.FRIDAY);
                                Example.fails(
                                        ComponentRange.class,
                                        () -> Date.fromIsoWeekDate(2019, 53, Weekday.MONDAY));
                            }),
                    Example.of(
                            "Date::from_julian_day",
                            () -> {
                                Example.same(
                                        date(-4713, Month.NOVEMBER, 24), Date.fromJulianDay(0));
                                Example.same(
                                        date(2000, Month.JANUARY, 1),
                                        Date.fromJulianDay(2_451_545));
                                Example.same(
                                        date(2019, Month.JANUARY, 1),
                                        Date.fromJulianDay(2_458_485));
                                Example.same(
                                        date(2019, Month.DECEMBER, 31),
                                        Date.fromJulianDay(2_458_849));
                            }),
                    Example.of(
                            "Date::iso_week",
                            () -> {
                                Example.same(1, date(2019, Month.JANUARY, 1).isoWeek());
                                Example.same(40, date(2019, Month.OCTOBER, 4).isoWeek());
                                Example.same(1, date(2020, Month.JANUARY, 1).isoWeek());
                                Example.same(53, date(2020, Month.DECEMBER, 31).isoWeek());
                                Example.same(53, date(2021, Month.JANUARY, 1).isoWeek());
                            }),
                    Example.of(
                            "Date::to_calendar_date",
                            () ->
                                    Example.same(
                                            new Tuple3<>(2019, Month.JANUARY, 1),
                                            date(2019, Month.JANUARY, 1).toCalendarDate())),
                    Example.of(
                            "Date::to_ordinal_date",
                            () ->
                                    Example.same(
                                            new Tuple2<>(2019, 1),
                                            date(2019, Month.JANUARY, 1).toOrdinalDate())),
                    Example.of(
                            "Date::to_iso_week_date",
                            () -> {
                                Example.same(
                                        new Tuple3<>(2019, 1, Weekday.TUESDAY),
                                        date(2019, Month.JANUARY, 1).toIsoWeekDate());
                                Example.same(
                                        new Tuple3<>(2020, 53, Weekday.FRIDAY),
                                        date(2021, Month.JANUARY, 1).toIsoWeekDate());
                            }),
                    Example.of(
                            "Date::weekday",
                            () -> {
                                Example.same(
                                        Weekday.TUESDAY, date(2019, Month.JANUARY, 1).weekday());
                                Example.same(
                                        Weekday.FRIDAY, date(2019, Month.FEBRUARY, 1).weekday());
                                Example.same(
                                        Weekday.SUNDAY, date(2019, Month.DECEMBER, 1).weekday());
                            }),
                    Example.of(
                            "Date::next_day",
                            () -> {
                                Example.same(
                                        Optional.of(date(2019, Month.FEBRUARY, 1)),
                                        date(2019, Month.JANUARY, 31).nextDay());
                                Example.same(Optional.empty(), Date.MAX.nextDay());
                            }),
                    Example.of(
                            "Date::nth_next_occurrence",
                            () -> {
                                Example.same(
                                        date(2023, Month.JULY, 24),
                                        date(2023, Month.JUNE, 25)
                                                .nthNextOccurrence(Weekday.MONDAY, 5));
                                Example.same(
                                        date(2023, Month.JULY, 31),
                                        date(2023, Month.JUNE, 26)
                                                .nthNextOccurrence(Weekday.MONDAY, 5));
                            }),
                    Example.of(
                            "Date::checked_add",
                            () -> {
                                var last = date(2020, Month.DECEMBER, 31);
                                Example.same(
                                        Optional.empty(),
                                        Date.MAX.checkedAdd(SignedDuration.days(1)));
                                Example.same(
                                        Optional.of(date(2021, Month.JANUARY, 2)),
                                        last.checkedAdd(SignedDuration.days(2)));
                                Example.same(
                                        Optional.of(last),
                                        last.checkedAdd(SignedDuration.hours(23)));
                                Example.same(
                                        Optional.of(date(2021, Month.JANUARY, 1)),
                                        last.checkedAdd(SignedDuration.hours(47)));
                            }),
                    Example.of(
                            "Date::checked_sub_std",
                            () -> {
                                var last = date(2020, Month.DECEMBER, 31);
                                Example.same(
                                        Optional.empty(),
                                        Date.MIN.checkedSubStd(Duration.ofDays(1)));
                                Example.same(
                                        Optional.of(date(2020, Month.DECEMBER, 29)),
                                        last.checkedSubStd(Duration.ofDays(2)));
                                Example.same(
                                        Optional.of(date(2020, Month.DECEMBER, 30)),
                                        last.checkedSubStd(Duration.ofHours(47)));
                            }),
                    Example.of(
                            "Date::replace_month",
                            () -> {
                                Example.same(
                                        date(2022, Month.JANUARY, 18),
                                        date(2022, Month.FEBRUARY, 18).replaceMonth(Month.JANUARY));
                                Example.fails(
                                        ComponentRange.class,
                                        () ->
                                                date(2022, Month.JANUARY, 30)
                                                        .replaceMonth(Month.FEBRUARY));
                            }),
                    Example.of(
                            "Date::format",
                            () -> {
                                try (var format = FormatDescription.parse("[year]-[month]-[day]")) {
                                    Example.same(
                                            "2020-01-02",
                                            date(2020, Month.JANUARY, 2).format(format));
                                }
                            }),
                    Example.of(
                            "Date::parse",
                            () -> {
                                try (var format = FormatDescription.parse("[year]-[month]-[day]")) {
                                    Example.same(
                                            date(2020, Month.JANUARY, 2),
                                            Date.parse("2020-01-02", format));
                                }
                            }),
                    Example.of(
                            "OffsetDateTime::new_in_offset",
                            () -> {
                                var there =
                                        OffsetDateTime.newInOffset(
                                                date(2024, Month.JANUARY, 1),
                                                Time.fromHmsNano(12, 59, 59, 500_000_000),
                                                UtcOffset.fromHms(-5, 0, 0));
                                Example.same("2024-01-01 12:59:59.5 -05:00:00", there.toString());
                            }),
                    Example.of(
                            "OffsetDateTime::to_offset",
                            () -> {
                                var sydney = midnight(2000, 11);
                                var newYork = sydney.toOffset(UtcOffset.fromHms(-5, 0, 0));
                                var losAngeles = sydney.toOffset(UtcOffset.fromHms(-8, 0, 0));
                                Example.same(0, sydney.hour());
                                Example.same(8, newYork.hour());
                                Example.same(5, losAngeles.hour());
                            }),
                    Example.of(
                            "OffsetDateTime::from_unix_timestamp",
                            () -> {
                                Example.same(
                                        OffsetDateTime.UNIX_EPOCH,
                                        OffsetDateTime.fromUnixTimestamp(0));
                                Example.same(
                                        midnight(2019, 0),
                                        OffsetDateTime.fromUnixTimestamp(1_546_300_800));
                                Example.same(
                                        OffsetDateTime.UNIX_EPOCH.add(
                                                SignedDuration.secondsF64(1.5)),
                                        OffsetDateTime.fromUnixTimestamp(1)
                                                .add(SignedDuration.nanoseconds(500_000_000)));
                            }),
                    Example.of(
                            "OffsetDateTime::from_unix_timestamp_nanos",
                            () ->
                                    Example.same(
                                            midnight(2019, 0),
                                            OffsetDateTime.fromUnixTimestampNanos(
                                                    new BigInteger("1546300800000000000")))),
                    Example.of(
                            "OffsetDateTime::unix_timestamp_nanos",
                            () ->
                                    Example.same(
                                            new BigInteger("3600000000000"),
                                            midnight(1970, -1).unixTimestampNanos())),
                    Example.of(
                            "SignedDuration::is_positive",
                            () -> {
                                Example.yes(SignedDuration.seconds(1).isPositive());
                                Example.no(SignedDuration.seconds(0).isPositive());
                                Example.no(SignedDuration.seconds(-1).isPositive());
                            }),
                    Example.of(
                            "SignedDuration::unsigned_abs",
                            () ->
                                    Example.same(
                                            Duration.ofSeconds(1),
                                            SignedDuration.seconds(-1).unsignedAbs())),
                    Example.of(
                            "SignedDuration::saturating_seconds_f64",
                            () -> {
                                Example.same(
                                        new SignedDuration(0, 0),
                                        SignedDuration.saturatingSecondsF64(Double.NaN));
                                Example.same(
                                        SignedDuration.MIN,
                                        SignedDuration.saturatingSecondsF64(
                                                Double.NEGATIVE_INFINITY));
                                Example.same(
                                        SignedDuration.MAX,
                                        SignedDuration.saturatingSecondsF64(
                                                Double.POSITIVE_INFINITY));
                            }),
                    Example.of(
                            "SignedDuration::whole_weeks",
                            () -> {
                                Example.same(-1L, SignedDuration.weeks(-1).wholeWeeks());
                                Example.same(0L, SignedDuration.days(-6).wholeWeeks());
                            }),
                    Example.of(
                            "Time::duration_until",
                            () -> {
                                Example.same(
                                        SignedDuration.hours(6),
                                        Time.fromHms(18, 0, 0).durationUntil(Time.MIDNIGHT));
                                Example.same(
                                        SignedDuration.hours(2),
                                        Time.fromHms(23, 0, 0)
                                                .durationUntil(Time.fromHms(1, 0, 0)));
                            }),
                    Example.of(
                            "Time - Time",
                            () ->
                                    Example.same(
                                            SignedDuration.hours(-23),
                                            Time.fromHms(0, 0, 0).sub(Time.fromHms(23, 0, 0)))),
                    Example.of(
                            "Time - std::time::Duration",
                            () ->
                                    Example.same(
                                            Time.fromHms(23, 59, 59),
                                            Time.fromHms(0, 0, 1).sub(Duration.ofSeconds(2)))),
                    Example.of(
                            "Month",
                            () -> {
                                Example.same(29, Month.FEBRUARY.length(2020));
                                Example.same(Month.DECEMBER, Month.JANUARY.previous());
                                Example.same(Month.APRIL, Month.JULY.nthNext(9));
                                Example.same(Month.OCTOBER, Month.JULY.nthPrev(9));
                            }),
                    Example.of(
                            "Weekday",
                            () -> {
                                Example.same(Weekday.WEDNESDAY, Weekday.SUNDAY.nthNext(10));
                                Example.same(Weekday.THURSDAY, Weekday.SUNDAY.nthPrev(10));
                                Example.same(2, Weekday.MONDAY.numberFromSunday());
                            }),
                    Example.of(
                            "UtcOffset::from_hms",
                            () -> {
                                Example.same(
                                        new Tuple3<>(1, 2, 3),
                                        UtcOffset.fromHms(1, -2, -3).asHms());
                                Example.same(
                                        new Tuple3<>(1, 2, 3),
                                        UtcOffset.fromWholeSeconds(3_723).asHms());
                            }),
                    // RFC 3339, section 5.8, and RFC 2822, appendix A.1.1
                    Example.of(
                            "well known formats",
                            () -> {
                                var second =
                                        OffsetDateTime.parse(
                                                "1996-12-19T16:39:57-08:00", Rfc3339.of());
                                Example.same(851_042_397L, second.unixTimestamp());
                                Example.same(
                                        "1996-12-19T16:39:57-08:00", second.format(Rfc3339.of()));
                                var mail =
                                        OffsetDateTime.parse(
                                                "Fri, 21 Nov 1997 09:55:06 -0600", Rfc2822.of());
                                Example.same(880_127_706L, mail.unixTimestamp());
                                Example.same(
                                        "Fri, 21 Nov 1997 09:55:06 -0600",
                                        mail.format(Rfc2822.of()));
                            }));

    private Times() {}

    private static Date date(int year, Month month, int day) throws ComponentRange {
        return Date.fromCalendarDate(year, month, day);
    }

    /// The first of January.
    private static OffsetDateTime midnight(int year, int hours) throws ComponentRange {
        return OffsetDateTime.newInOffset(
                date(year, Month.JANUARY, 1), Time.MIDNIGHT, UtcOffset.fromHms(hours, 0, 0));
    }
}
