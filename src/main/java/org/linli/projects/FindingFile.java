package org.linli.projects;

import java.util.List;
import org.linli.kernel.ShortNumber;

/**
 * What was found, as a reader sees it.
 *
 * @param answers whether the reader may answer for whoever leads
 * @param checks whether the reader may say whether it is settled
 * @param needs what the project answers: what is beyond the community goes up with one of them
 */
public record FindingFile(
    FindingView finding, boolean answers, boolean checks, List<ShortNumber> needs) {}
