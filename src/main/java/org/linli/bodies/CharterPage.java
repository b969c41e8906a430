package org.linli.bodies;

import java.util.List;

/**
 * An edition of a charter, and what it says otherwise than the one before it.
 *
 * @param changes empty for the first edition
 */
public record CharterPage(
    BodyView body, BodyView.CharterHead head, String text, List<LineDiff.Line> changes) {}
