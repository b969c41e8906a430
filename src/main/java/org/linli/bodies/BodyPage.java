package org.linli.bodies;

import java.util.List;

/**
 * A body in full.
 *
 * @param meetings the latest first
 * @param charters every edition, the latest first
 */
public record BodyPage(
    CheckedBody checked, List<MeetingView> meetings, List<BodyView.CharterHead> charters) {}
