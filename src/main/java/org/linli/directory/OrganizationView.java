package org.linli.directory;

import java.util.UUID;

/** One unit of a community's register. */
public record OrganizationView(UUID id, String name, String kind) {}
