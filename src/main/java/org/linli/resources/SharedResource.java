package org.linli.resources;

/**
 * What a community shares with others (RES-3).
 *
 * @param code of the community
 * @param community its name
 */
public record SharedResource(String code, String community, ResourceView resource) {}
