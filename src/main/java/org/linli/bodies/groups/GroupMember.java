package org.linli.bodies.groups;

import java.time.LocalDate;

/** Somebody who joined, for the group's contact and staff. */
public record GroupMember(String name, String phone, LocalDate joinedOn) {}
