package org.linli.dispatch.web;

import java.util.List;
import org.linli.dispatch.Exclusion;
import org.linli.dispatch.ReceiverView;

/**
 * A whistle as one of its organizations reads it.
 *
 * @param exclusions what that one asked not to be counted
 */
public record ReceivedShown(LitWhistle whistle, ReceiverView own, List<Exclusion> exclusions) {}
