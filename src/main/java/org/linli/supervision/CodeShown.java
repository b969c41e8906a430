package org.linli.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.linli.kernel.Community;

/**
 * What whoever scans a code sees.
 *
 * @param kind of the thing that it stands for
 * @param facts how that stands; empty if it is not public any more
 */
public record CodeShown(
    String code, String kind, @JsonIgnore Community community, Optional<CodeFacts> facts) {}
