package org.linli.bodies.groups;

import java.util.List;

/**
 * A group for its contact and staff.
 *
 * @param members who joined, the first one first
 * @param actions what the reader can do now
 * @param help what the community gives at this stage
 */
public record GroupFile(
    GroupView group, List<GroupMember> members, List<GroupAction> actions, List<String> help) {}
