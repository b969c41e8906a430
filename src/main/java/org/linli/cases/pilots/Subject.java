package org.linli.cases.pilots;

import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * Of what a pilot is: a case of the library or a project of the community.
 *
 * @param title as it was when the pilot was filed
 */
public record Subject(Optional<UUID> caseId, Optional<ShortNumber> project, String title) {}
