package org.linli.projects;

import java.time.Instant;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;

/**
 * A project as lists show it.
 *
 * @param lead who leads it; empty while nobody does
 * @param percent weights of the milestones that are done
 * @param due when the next thing is due; of what has ended, when that was
 * @param lit its light with the reasons
 * @param rectifies whether whoever leads it is to put something right
 * @param unused whether it is to be said what becomes of something that nobody uses
 * @param decided whether the community has said yes or no
 * @param decisionDays from the proposal until then, or until today
 */
public record ProjectView(
    UUID id,
    ShortNumber number,
    ProjectStatus status,
    Stage stage,
    String title,
    String lead,
    Instant proposedAt,
    int percent,
    Due due,
    Lit lit,
    boolean rectifies,
    boolean unused,
    boolean decided,
    int decisionDays) {}
