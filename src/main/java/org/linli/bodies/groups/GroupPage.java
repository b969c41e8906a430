package org.linli.bodies.groups;

import java.util.List;

/**
 * A group for everybody.
 *
 * @param help what the community gives at this stage
 */
public record GroupPage(GroupView group, List<String> help) {}
