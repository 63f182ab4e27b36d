package fr.echeance.application.audience;

import fr.echeance.domain.audience.Measure;
import fr.echeance.domain.audience.Tally;

import java.time.LocalDate;
import java.util.List;

/** The numbers of each day; they name nobody and, but for hosts, outlive what was counted. */
public interface AudienceCounts {
    /** Adds to what is there. */
    void add(Tally tally);

    /** Which hosts led here goes, of the days before that one: a host can be somebody's own. */
    void forgetHosts(LocalDate before);

    /** Everything of those days, both included, by day. */
    List<Day> days(LocalDate from, LocalDate to);

    /** The labels of a measure in those days, both included, the most visited or seen first. */
    List<Label> labels(Measure measure, LocalDate from, LocalDate to, int limit);

    record Day(LocalDate day, Tally.Count count) {}

    record Label(String label, Tally.Count count) {}
}
